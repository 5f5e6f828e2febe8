import type { DocumentText } from '../archive/document.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkRedirectTargets, partsOfAddress } from './check-redirects.ts';
import { checkStatements } from './check-statements.ts';
import { entryFile } from './entry-files.ts';
import type { LoadedArchive } from './load-archive.ts';
import type { Problem } from './problem.ts';

/** How many lost paragraphs of a document a message names. */
const mostNamed = 10;

/** Published paragraphs that a document has lost, and that no redirect leads on from. */
function lostIn({ archive }: LoadedArchive, id: string, gone: readonly string[]): Problem[] {
  const led = archive.redirects.map(({ from }) => partsOfAddress(from)).filter(({ entry }) => entry === id);
  const isLed = (paragraph: string) => led.some((from) => from.paragraph === paragraph || from.paragraph === null);
  const lost = gone.filter((paragraph) => !isLed(paragraph));
  const [first] = lost;
  if (first === undefined) return [];
  const more = lost.length - mostNamed;
  const named = lost.slice(0, mostNamed).map((paragraph) => `#${paragraph}`);
  const isOne = lost.length === 1;
  return [
    {
      file: entryFile(id),
      field: named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
      found: isOne
        ? 'no paragraph with this published id (permalinks.lock)'
        : `no paragraphs with these ${lost.length} published ids (permalinks.lock)`,
      allowed: 'a published address never dies',
      mend: `restore the ${isOne ? 'paragraph' : 'paragraphs'}, or add a redirect from ${isOne ? '' : 'each, such as '}"/inspections/${id}/#${first}", to redirects.yaml`,
    },
  ];
}

/** Published paragraphs that are gone: of a text that changed, or of an entry whose text is no longer held. */
function checkPublished(loaded: LoadedArchive): Problem[] {
  const { archive, texts, lock } = loaded;
  const entries = [...archive.inspections, ...archive.plans];
  return entries.flatMap(({ id }) => {
    const published = lock.get(id)?.map((paragraph) => paragraph.id) ?? [];
    return lostIn(loaded, id, texts.tasks.has(id) ? texts.readingOf(id).lost : published);
  });
}

function placesOf({ paragraphs, sections }: DocumentText): ReadonlySet<string> {
  return new Set([...paragraphs, ...sections].map(({ id }) => id));
}

/**
 * Checks what only the texts show: that no published paragraph is lost, that no document contradicts its frontmatter, that
 * its evidence exists, and that redirects lead to paragraphs that exist.
 * @returns every problem
 */
export function checkTexts(loaded: LoadedArchive): readonly Problem[] {
  const { archive } = loaded;
  const entries = [...archive.inspections, ...archive.plans];
  return [
    ...checkPublished(loaded),
    ...entries.flatMap((entry) => {
      const text = archive.textOf(entry.id);
      return [...(text === null ? [] : checkStatements(entry, text, archive)), ...checkEvidence(entry, text)];
    }),
    ...checkRedirectTargets(archive.redirects, (id) => {
      const text = archive.textOf(id);
      return text === null ? null : placesOf(text);
    }),
  ];
}
