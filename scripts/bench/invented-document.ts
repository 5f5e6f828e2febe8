import type { Prose } from './invented-prose.ts';
import type { Random } from './random.ts';

/** What a generated document is to say. */
export interface DocumentPlan {
  readonly title: string;
  /** @example '24 March 2017' */
  readonly published: string;
  readonly authority: string;
  readonly inspectors: readonly string[];
  /** Rows of the judgement table: area and grade as printed. Empty for a letter. */
  readonly judgements: readonly (readonly [area: string, grade: string])[];
  /** The heading over the list of improvements. */
  readonly improvementsHeading: string;
  /** Numbered paragraphs, as in reports, or unnumbered ones, as in letters. */
  readonly isNumbered: boolean;
  /** About how many words it is to have. */
  readonly words: number;
}

const topics = [
  'Help and protection',
  'Children in care',
  'Care leavers',
  'Leadership and management',
  'Partnership working',
  'Workforce and training',
  'Records and data',
  'Planning and review',
];

/** Words of a usual paragraph, at the least and at the most: those of the letters held are as long. */
const paragraphWords = [50, 120] as const;

const about = `## Information about this inspection

This generated document stands in for a published one. It was written by a program, to measure how the archive carries a large number of documents, and says nothing about any place or person.

The program draws its words from a list in which few are common and many are rare, as they are in prose.`;

/** Writes the Markdown of a document as `docs/markdown.md` describes it. */
export function inventedDocument(plan: DocumentPlan, prose: Prose, random: Random): string {
  const blocks: string[] = [];
  let written = 0;
  let number = 0;
  const add = (block: string) => {
    blocks.push(block);
    written += block.split(' ').length;
  };
  const paragraph = () => {
    const words = prose.paragraph(random.between(...paragraphWords));
    number += 1;
    add(plan.isNumbered ? `${String(number)}. ${words}` : words);
  };
  let page = 1;
  const turnPage = () => {
    const due = 1 + Math.floor(written / 400);
    if (due <= page) return;
    page = due;
    blocks.push(`<!-- page ${String(page)} -->`);
  };

  add(`<!-- letterhead -->\n\nGenerated document, not a publication`);
  add(plan.published);
  add(`# ${plan.title}`);
  add(`Inspectors: ${plan.inspectors.join(', ')}`);
  if (plan.judgements.length > 0) {
    add(['| | |', '| - | - |', ...plan.judgements.map(([area, grade]) => `| ${area} | ${grade} |`)].join('\n'));
  }
  add(`The visit to ${plan.authority} looked at the matters below. ${prose.paragraph(60)}`);
  add(`## ${plan.improvementsHeading}`);
  const improvements = Array.from({ length: random.between(3, 9) }, () => prose.sentence());
  add(improvements.map((improvement) => `- ${improvement}`).join('\n'));
  add('## Findings');
  for (let topic = 0; written < plan.words - 60; topic += 1) {
    add(`### ${topics[topic % topics.length] ?? ''}`);
    for (let left = random.between(4, 14); left > 0 && written < plan.words - 60; left -= 1) {
      turnPage();
      paragraph();
    }
  }
  add(about);
  return `${blocks.join('\n\n')}\n`;
}
