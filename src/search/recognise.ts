import type { Catalogue } from './catalogue.ts';
import { withoutDocumentWords } from './document-words.ts';
import { wordList } from './plain-english.ts';
import type { PlainPart, Query } from './query.ts';
import { namedGrade } from './recognise-grade.ts';
import { readWords, type Word } from './words.ts';

/** Words of a query that name one of the archive's choices, or a paragraph by the number that its document prints. */
export interface Recognised {
  readonly type: 'authority' | 'kind' | 'year' | 'grade' | 'paragraph';
  /** The choice's value in the address; a paragraph's number. A year may be named with its month or season: `words` and `label` hold both. */
  readonly value: string;
  readonly label: string;
  /** The words that name it, as typed. */
  readonly words: readonly Word[];
  /** The name is also an ordinary word, and was typed as one: it may not have been meant. */
  readonly doubtful: boolean;
}

interface Name {
  readonly stems: readonly string[];
  readonly type: 'authority' | 'kind';
  readonly value: string;
  readonly label: string;
  readonly ordinaryWord: boolean;
}

function namesOf({ authorities, kinds }: Catalogue): Name[] {
  const stems = (name: string) => readWords(name).map(({ stem }) => stem);
  const names = [
    ...authorities.flatMap(({ value, label, names, ordinaryWord }) =>
      names.map((name) => ({ stems: stems(name), type: 'authority' as const, value, label, ordinaryWord })),
    ),
    ...kinds.flatMap(({ value, label, names }) =>
      names.map((name) => ({ stems: stems(name), type: 'kind' as const, value, label, ordinaryWord: false })),
    ),
  ];
  // A word such as "other" or "adoption" names a topic sooner than a kind.
  const telling = names.filter(({ type, stems: { length } }) => type === 'authority' || length > 1);
  return telling.sort((a, b) => b.stems.length - a.stems.length);
}

const yearPattern = /^(?:19|20)\d\d$/;
const months = wordList('january february march april may june july august september october november december');
/** The months of each season, as a year is named with it. */
export const seasons: ReadonlyMap<string, readonly string[]> = new Map([
  ['spring', ['march', 'april', 'may']],
  ['summer', ['june', 'july', 'august']],
  ['autumn', ['september', 'october', 'november']],
  ['winter', ['december', 'january', 'february']],
]);
const numberPattern = /^\d{1,3}$/;
/** Words that tell a paragraph's number from every other number. */
const paragraphWords = new Set(['para', 'paragraph']);
const councilWords = new Set([
  'council',
  'borough',
  'royal',
  'unitary',
  'county',
  'city',
  'metropolitan',
  'district',
  'authority',
  'london',
]);

/** Whether a council's word begins a term instead: “Redtown county lines”. */
function isTerm(words: readonly Word[], at: number): boolean {
  return words[at]?.plain === 'county' && words[at + 1]?.plain === 'lines';
}

/** Takes from the end of the words the first part of an official name: `city of`, `the London borough of`. */
function dropTitle(words: Word[]): void {
  const isTitle = (word: Word | undefined) => word !== undefined && councilWords.has(word.plain);
  const hasOf = words.at(-1)?.plain === 'of' && isTitle(words.at(-2));
  if (hasOf) words.pop();
  while (isTitle(words.at(-1))) words.pop();
}

function recogniseIn({ text, words }: PlainPart, names: readonly Name[]): { found: Recognised[]; rest: Word[] } {
  const found: Recognised[] = [];
  const rest: Word[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1];
    const name = names.find(({ stems }) => stems.every((stem, offset) => words[at + offset]?.stem === stem));
    if (name !== undefined) {
      let to = at + name.stems.length;
      if (name.type === 'authority') {
        while (councilWords.has(words[to]?.plain ?? '') && !isTerm(words, to)) to += 1;
        dropTitle(rest);
      }
      const named = words.slice(at, to);
      // A company can run the services of several councils.
      const meant = names.filter(({ type, stems }) => type === name.type && stems.join(' ') === name.stems.join(' '));
      const typedAsWord = name.ordinaryWord && named.length === 1 && text.slice(word.start, word.end) === word.plain;
      for (const { type, value, label } of new Map(meant.map((one) => [one.value, one])).values()) {
        found.push({ type, value, label, words: named, doubtful: typedAsWord });
      }
      at = to;
    } else if (paragraphWords.has(word.plain) && next !== undefined && numberPattern.test(next.plain)) {
      const number = String(Number(next.plain));
      found.push({ type: 'paragraph', value: number, label: number, words: [word, next], doubtful: false });
      at += 2;
    } else if (
      (months.has(word.plain) || seasons.has(word.plain)) &&
      next !== undefined &&
      yearPattern.test(next.plain)
    ) {
      const label = text.slice(word.start, next.end);
      found.push({ type: 'year', value: next.plain, label, words: [word, next], doubtful: false });
      at += 2;
    } else if (yearPattern.test(word.plain)) {
      found.push({ type: 'year', value: word.plain, label: word.plain, words: [word], doubtful: false });
      at += 1;
    } else {
      rest.push(word);
      at += 1;
    }
  }
  return { found, rest };
}

/** What a query names, and the query without the words that name it. */
export interface RecognisedQuery {
  readonly recognised: readonly Recognised[];
  readonly query: Query;
}

/**
 * Recognises authorities, kinds, years, grades and numbers of paragraphs in the words of a query that are not in quotation marks.
 * Beside an authority or a year, words for documents in general (“Ofsted report”) ask for nothing.
 */
export function recognise(query: Query, catalogue: Catalogue): RecognisedQuery {
  const names = namesOf(catalogue);
  const recognised: Recognised[] = [];
  const parts = query.parts.map((part) => {
    if (part.type === 'quoted') return part;
    const { found, rest } = recogniseIn(part, names);
    recognised.push(...found);
    const grade = query.parts.length === 1 ? namedGrade(rest, catalogue) : null;
    if (grade !== null) {
      recognised.push({ type: 'grade', ...grade, words: rest, doubtful: false });
      return { ...part, words: [] };
    }
    return { ...part, words: rest };
  });
  const rest = { ...query, parts: parts.filter(({ words }) => words.length > 0) };
  const isNarrowed = recognised.some(({ type }) => type === 'authority' || type === 'year');
  return { recognised, query: isNarrowed ? withoutDocumentWords(rest) : rest };
}
