import type { Answer } from '../answer.ts';
import { printedNumber } from '../printed-number.ts';
import type { Hit, Searcher } from '../search.ts';
import { entryPath, isPlan, readFacts } from './hit-facts.ts';

const columns = [
  'inspection',
  'authority',
  'title',
  'kind',
  'dates',
  'grades',
  'voice',
  'section',
  'paragraph',
  'passage',
  'address',
  'citation',
  'latest_graded_inspection_of_the_authority',
  'what_the_archive_holds_of_the_authority',
  'known_how',
  'text_held',
  'licence',
] as const;

/** A field after RFC 4180; a leading sign that a spreadsheet would run as a formula gets an apostrophe. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The hits of a search as CSV: a row a passage, every one of them, or a row an entry whose facts alone answer. Each carries the visit's dates,
 * how the document is known, its own terms of reuse, and what the archive holds of the authority; `inspection` joins the
 * tables of the open data.
 * @param base the whole address of the site's root
 * @param onProgress is told how many of the entries have been read, each whole
 */
export async function hitsCsv(
  searcher: Searcher,
  answer: Answer,
  query: string,
  base: string,
  onProgress: (read: number) => void,
): Promise<string> {
  const { catalogue } = searcher;
  const hits: Hit[] = [];
  for (const [at, entry] of answer.entries.entries()) {
    onProgress(at);
    const hit = await answer.readWhole(entry);
    if (hit !== null) hits.push(hit);
  }
  const rows = await Promise.all(
    hits.map(async (hit) => {
      const facts = await readFacts(searcher, hit.entry);
      const authority = catalogue.authorities[hit.entry.authority];
      const row = (section: string, paragraph: string, passage: string) => {
        const address = base + entryPath(catalogue, hit.entry, query, paragraph);
        const number = printedNumber(paragraph);
        const where = paragraph === '' ? '' : `, paragraph ${number ?? paragraph}`;
        const citation = `${facts.title ?? hit.entry.id}, ${authority?.label ?? ''}, ${facts.dates ?? hit.entry.date}${where}. ${base}${entryPath(catalogue, hit.entry, '', paragraph)}`;
        return [
          hit.entry.id,
          authority?.label ?? '',
          facts.title ?? '',
          facts.kind ?? '',
          facts.dates ?? '',
          facts.grades ?? '',
          isPlan(catalogue, hit.entry) ? 'the council’s own words' : 'the inspectors’',
          section,
          number ?? paragraph,
          passage,
          address,
          citation,
          authority?.latestGraded ?? '',
          authority?.coverage ?? '',
          hit.entry.known,
          String(hit.entry.texts.length > 0),
          hit.entry.licence === null ? '' : (catalogue.licences[hit.entry.licence] ?? ''),
        ];
      };
      if (hit.passages.length === 0) return [row('', '', facts.held ?? '')];
      return hit.passages.map(({ paragraph }) => row(paragraph.headings.join(' › '), paragraph.id, paragraph.text));
    }),
  );
  return [[...columns], ...rows.flat()].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}
