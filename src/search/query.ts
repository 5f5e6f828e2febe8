import { readWords, type Word } from './words.ts';

/** Words that the searcher put in quotation marks: they must stand together, as written. */
export interface QuotedPart {
  readonly type: 'quoted';
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words without quotation marks, in the searcher's order. */
export interface PlainPart {
  readonly type: 'plain';
  readonly text: string;
  readonly words: readonly Word[];
}

/** What a searcher typed, taken apart. */
export interface Query {
  readonly parts: readonly (QuotedPart | PlainPart)[];
  /** Words or quoted phrases that a passage must not contain: `-word`, `-"two words"`. */
  readonly excluded: readonly QuotedPart[];
}

/** A piece in quotation marks or without white space, each with or without a minus before it. */
const piecePattern = /[-−–]?["“”][^"“”]*["“”]?|[^\s"“”]+/gu;

/** The query with the sign for a paragraph written out. */
function withoutSigns(text: string): string {
  return text.replace(/\s*¶\s*/g, ' paragraph ').trim();
}

/**
 * Takes a query apart.
 * @param text what the searcher typed: words, "exact phrases", -excluded words
 */
export function readQuery(text: string): Query {
  const parts: (QuotedPart | PlainPart)[] = [];
  const excluded: QuotedPart[] = [];
  for (const [piece] of withoutSigns(text.normalize('NFC')).matchAll(piecePattern)) {
    const words = readWords(piece);
    if (words.length === 0) continue;
    const before = parts.at(-1);
    if (/^[-−–]/.test(piece)) excluded.push({ type: 'quoted', text: piece.slice(1), words });
    else if (/^["“”]/.test(piece)) parts.push({ type: 'quoted', text: piece, words });
    else if (before?.type === 'plain') parts.splice(-1, 1, plainPart(`${before.text} ${piece}`));
    else parts.push(plainPart(piece));
  }
  return { parts, excluded };
}

function plainPart(text: string): PlainPart {
  return { type: 'plain', text, words: readWords(text) };
}

/** A query without quotation marks that hold nothing any more, and without needless space. */
function tidied(query: string): string {
  return query
    .replace(/(^|\s)-?["“]\s*["”]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The query as typed, with other words in the place of some (nothing, to leave a word out).
 * @param replacements what stands in a word's place, by the plain word
 */
export function replaceWords(typed: string, replacements: ReadonlyMap<string, string>): string {
  const text = withoutSigns(typed);
  let result = '';
  let end = 0;
  for (const word of readWords(text)) {
    const replacement = replacements.get(word.plain);
    if (replacement === undefined) continue;
    result += text.slice(end, word.start) + replacement;
    end = word.end;
  }
  return tidied(result + text.slice(end));
}

/**
 * The query as typed, with a term in the place of words that stand side by side.
 * @returns null where they don't stand so
 */
export function replaceRun(typed: string, words: readonly Pick<Word, 'plain'>[], term: string): string | null {
  const text = withoutSigns(typed);
  const all = readWords(text);
  const at = all.findIndex((_, place) => words.every(({ plain }, offset) => all[place + offset]?.plain === plain));
  const [first, last] = [all[at], all[at + words.length - 1]];
  return first === undefined || last === undefined
    ? null
    : tidied(text.slice(0, first.start) + term + text.slice(last.end));
}
