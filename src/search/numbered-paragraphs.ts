import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { conceptMatches } from './concept-matches.ts';
import type { Concept } from './concept.ts';
import type { HeldParagraph } from './fragment.ts';
import type { IndexReader } from './index-reader.ts';
import { paragraphToken } from './index-tokens.ts';
import type { Passage } from './passage.ts';
import { printedNumber } from './printed-number.ts';
import type { Recognised } from './recognise.ts';
import { readWords } from './words.ts';

/** Paragraphs that a query asks for by the number that their documents print. */
export interface NumberedParagraphs {
  readonly numbers: ReadonlySet<string>;
  /** The records in which they stand. */
  readonly records: ReadonlySet<string>;
}

/** The paragraphs that a query names by number; null where it names none. */
export async function numberedParagraphs(
  recognised: readonly Recognised[],
  index: IndexReader,
): Promise<NumberedParagraphs | null> {
  const numbers = new Set(recognised.filter(({ type }) => type === 'paragraph').map(({ value }) => value));
  if (numbers.size === 0) return null;
  const found = await Promise.all([...numbers].map((number) => index.find(paragraphToken(number))));
  return { numbers, records: new Set(found.flat()) };
}

/** Whether a paragraph is one of those asked for. */
export function isAskedFor({ id }: HeldParagraph, { numbers }: NumberedParagraphs): boolean {
  return numbers.has(printedNumber(id) ?? '');
}

/** A paragraph that answers by its number alone; null where it holds what the query excludes. */
export function numberedPassage(paragraph: HeldParagraph, excluded: readonly Concept[]): Passage | null {
  const words = readWords(paragraph.text);
  const isExcluded = excluded.some((concept) => conceptMatches(words, concept).length > 0);
  return isExcluded ? null : { paragraph, score: 0, coverage: 0, held: [], headed: [], marks: [] };
}

/** The records of an entry that hold a paragraph asked for. */
export function recordsWithNumber({ texts, boilerplate }: CatalogueEntry, { records }: NumberedParagraphs): string[] {
  return [...texts, ...boilerplate].filter((hash) => records.has(hash));
}

/**
 * Whether an entry is of a kind and a year that the query names. Beside a paragraph's number they say in which document to
 * look, where beside a topic they may be spoken of.
 */
export function isOfNamedKindAndYear(
  entry: CatalogueEntry,
  recognised: readonly Recognised[],
  { kinds }: Catalogue,
): boolean {
  const named = (type: Recognised['type']) => recognised.filter((one) => one.type === type).map(({ value }) => value);
  const [kindsNamed, years] = [named('kind'), named('year')];
  return (
    (kindsNamed.length === 0 || kindsNamed.includes(kinds[entry.kind]?.value ?? '')) &&
    (years.length === 0 || years.some((year) => entry.years.includes(Number(year))))
  );
}
