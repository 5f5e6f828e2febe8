/** Words shorter than this are never corrected, nor offered as a correction. */
const shortest = 4;

/** The words of the archive with how often they stand in it. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The vocabulary as a file: a line a word, `<word> <count>`, in alphabetical order; a count of one is left out. */
export function vocabularyText(words: Vocabulary): string {
  return [...words]
    .filter(([word]) => word.length >= shortest && !/\d/.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => (count === 1 ? word : `${word} ${String(count)}`))
    .join('\n');
}

/** Reads what `vocabularyText` wrote. */
export function readVocabulary(text: string): Vocabulary {
  return new Map(
    text.split('\n').map((line) => {
      const [word = '', count = '1'] = line.split(' ');
      return [word, Number(count)];
    }),
  );
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of another
 * (optimal string alignment distance).
 * @returns `limit + 1` as soon as it is clear that the distance is more than `limit`
 */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}

/** A word of the archive for one that it doesn't hold. */
export interface Correction {
  readonly word: string;
  readonly distance: number;
  readonly count: number;
}

/** How many letters may differ, by the length of the word that was typed. */
function allowedDistance(length: number): number {
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/**
 * Words of the archive that were probably meant, best first.
 * @param plain a word that the archive doesn't hold, in lower case
 */
export function corrections(plain: string, vocabulary: Vocabulary): Correction[] {
  if (plain.length < shortest || /\d/.test(plain)) return [];
  const limit = allowedDistance(plain.length);
  return [...vocabulary]
    .map(([word, count]) => ({ word, count, distance: spellingDistance(plain, word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => cost(plain, a) - cost(plain, b) || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, 5);
}

/** Misspellings rarely begin with another letter, and commonly mean common words. */
function cost(plain: string, { word, distance, count }: Correction): number {
  return distance + (word[0] === plain[0] ? 0 : 1) - Math.min(Math.log10(count) * 0.25, 0.6);
}

/** Shorter words are near to too many others: "Leeds" to "leads", "drone" to "done". */
const shortestSlip = 6;

/** A word with its doubled letters once: “reasesment” and “reassessment” are the same. */
const undoubled = (word: string) => word.replace(/(.)\1+/g, '$1');
const letters = (word: string) => [...word].sort().join('');
const consonants = (word: string) => word.replace(/[aeiouy]/g, '');

/**
 * Whether a word is so near to the one typed that there is little doubt it was meant: they begin alike and differ in one
 * letter, in two of which most are vowels, or only in which letters are doubled. Other words that are as near, "overspend"
 * and "overseen", differ in consonants, or one begins the other, "bright" and "Brighton".
 * A short word must have the same letters, or be of five and lack one.
 */
export function isSlip(plain: string, { word, distance }: Correction): boolean {
  if (word[0] !== plain[0] || distance > 2) return false;
  if (distance > 1 && (plain.startsWith(word) || word.startsWith(plain))) return false;
  if (plain.length < shortestSlip) {
    const lacksOne = plain.length === shortestSlip - 1 && word.length === shortestSlip && distance === 1;
    return lacksOne || letters(plain) === letters(word);
  }
  if (undoubled(plain) === undoubled(word)) return true;
  return distance < 2 || spellingDistance(consonants(plain), consonants(word), 2) <= (plain.length < 8 ? 0 : 1);
}

/** Whether any word of the archive begins with these letters: a word half typed. */
export function isBeginning(letters: string, vocabulary: Vocabulary): boolean {
  for (const word of vocabulary.keys()) if (word.startsWith(letters)) return true;
  return false;
}

/** Two words of the archive that make up the word typed: `caseload` for `case load`. */
export function splits(plain: string, vocabulary: Vocabulary): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 3; at <= plain.length - 3; at += 1) {
    const [first, second] = [plain.slice(0, at), plain.slice(at)];
    const isWord = (word: string) => vocabulary.has(word) || word.length < shortest;
    if (isWord(first) && isWord(second)) found.push([first, second]);
  }
  return found;
}
