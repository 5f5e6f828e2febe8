import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { CatalogueAuthority } from '../catalogue.ts';
import { printedNumber } from '../printed-number.ts';
import type { Hit } from '../found.ts';
import type { Searcher } from '../search.ts';
import { scopeOf } from './coverage-note.ts';
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
  'document_address',
  'publisher',
  'citation',
  'latest_graded_inspection_of_the_authority',
  'what_the_archive_holds_of_the_authority',
  'known_how',
  'text_held',
  'licence',
  'row',
  'fit',
] as const;

/** A field after RFC 4180; a leading sign that a spreadsheet would run as a formula gets an apostrophe. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Row = Readonly<Partial<Record<(typeof columns)[number], string | undefined>>>;

/** What every row says of its authority. */
function authorityFields({ label, latestGraded, coverage }: CatalogueAuthority): Row {
  return {
    authority: label,
    latest_graded_inspection_of_the_authority: latestGraded,
    what_the_archive_holds_of_the_authority: coverage,
  };
}

/** How an entry fits the query. */
function fitOf({ entry }: Hit, { parts, found }: Answer): string {
  if (parts.includes(entry)) return 'holds a part';
  return found.isDoubtful ? 'comes near' : 'answers';
}

/** The rows of one entry: one a passage, or one alone where only its facts answer. */
async function hitRows(hit: Hit, fit: string, searcher: Searcher, query: string, base: string): Promise<Row[]> {
  const { catalogue } = searcher;
  const { entry, passages } = hit;
  const facts = await readFacts(searcher, entry);
  const authority = catalogue.authorities[entry.authority];
  const title = facts.title ?? entry.id;
  const publisher = entry.publisher === null ? undefined : catalogue.publishers[entry.publisher];
  const whole: Row = {
    ...(authority === undefined ? {} : authorityFields(authority)),
    inspection: entry.id,
    title: facts.title,
    kind: facts.kind,
    dates: facts.dates,
    grades: facts.grades,
    voice: isPlan(catalogue, entry) ? 'the council’s own words' : 'the inspectors’',
    known_how: entry.known,
    text_held: String(entry.texts.length > 0),
    fit,
    document_address: facts.source,
    publisher,
    licence: entry.licence === null ? undefined : catalogue.licences[entry.licence],
  };
  const cited = (paragraph: string, where: string): Row => ({
    address: base + entryPath(catalogue, entry, query, paragraph),
    citation: `${publisher === undefined ? '' : `${publisher}, `}${title}, ${authority?.label ?? ''}, ${facts.dates ?? entry.date}${where}. ${base}${entryPath(catalogue, entry, '', paragraph)}`,
  });
  if (passages.length === 0) return [{ ...whole, ...cited('', ''), passage: facts.held, row: 'record' }];
  return passages.map(({ paragraph: { id, headings, text } }) => {
    const number = printedNumber(id) ?? id;
    const place: Row = { section: headings.join(' › '), paragraph: number, passage: text };
    return { ...whole, ...place, ...cited(id, `, paragraph ${number}`), row: 'passage' };
  });
}

/**
 * The hits of a search as CSV: a row a passage, every one of them, or a row an entry whose facts alone answer. Each carries
 * the visit's dates, how the document is known, whether it answers, its own terms of reuse, and what the archive holds of the authority;
 * `inspection` joins the tables of the open data. A council that the search is about and that has no hit gets a row too, which
 * says what is held of it: no row would pass for nothing said.
 * @param base the whole address of the site's root
 * @param onProgress is told how many of the entries have been read, each whole
 */
export async function hitsCsv(
  searcher: Searcher,
  answer: Answer,
  state: SearchState,
  base: string,
  onProgress: (read: number) => void,
): Promise<string> {
  const hits: Hit[] = [];
  for (const [at, entry] of [...answer.entries, ...answer.parts].entries()) {
    onProgress(at);
    const hit = await answer.readWhole(entry);
    if (hit !== null) hits.push(hit);
  }
  const rows = await Promise.all(hits.map((hit) => hitRows(hit, fitOf(hit, answer), searcher, state.query, base)));
  const found = new Set(hits.map(({ entry }) => searcher.catalogue.authorities[entry.authority]));
  const { authorities, withoutText } = scopeOf(state, answer, searcher.catalogue);
  const silent = authorities
    .filter((authority) => !found.has(authority))
    .map((authority): Row => {
      const isHeld = !withoutText.includes(authority);
      const passage = isHeld ? 'No hit in the texts held' : 'No text held';
      return { ...authorityFields(authority), passage, text_held: String(isHeld), row: 'coverage' };
    });
  const lines = [...rows.flat(), ...silent].map((row) => columns.map((column) => row[column] ?? ''));
  return [[...columns], ...lines].map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
}
