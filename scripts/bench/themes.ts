import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { measureThemes, readThemeLabels, type ThemeDisagreement } from './measure-themes.ts';

/** What the rules must reach on the labelled paragraphs. */
export const themeBars = { precision: 0.9, recall: 0.85 } as const;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function line({ entry, paragraph, theme, kind, terms }: ThemeDisagreement): string {
  const why = kind === 'extra' ? `marked by ${terms.map((term) => `“${term}”`).join(', ')}` : 'not marked';
  return `  ${entry}#${paragraph}: ${theme}, ${why}`;
}

/**
 * Measures the rules of `content/themes.yaml` against the paragraphs labelled by hand and prints micro precision and
 * recall with every mark on which the two don't agree.
 * @throws Error when a bar is missed, or a labelled paragraph is not held
 */
export async function benchThemes(): Promise<void> {
  const labels = readThemeLabels(join(projectFolder, 'tests', 'themes', 'labels.yaml'));
  const { paragraphs, agreed, precision, recall, disagreements } = measureThemes(await loadArchive(), labels);
  for (const [kind, heading] of [
    ['extra', 'Marked by a rule, not by hand'],
    ['missed', 'Marked by hand, not by a rule'],
  ] as const) {
    const those = disagreements.filter((one) => one.kind === kind);
    if (those.length > 0) console.log(`${heading}:\n${those.map(line).join('\n')}\n`);
  }
  console.log(`${String(paragraphs)} paragraphs labelled by hand, ${String(agreed)} marks agreed`);
  console.log(`micro precision ${percent(precision)} (at least ${percent(themeBars.precision)})`);
  console.log(`micro recall    ${percent(recall)} (at least ${percent(themeBars.recall)})`);
  if (precision < themeBars.precision || recall < themeBars.recall) {
    throw new Error('The rules in content/themes.yaml miss a bar. The lists above show where.');
  }
}
