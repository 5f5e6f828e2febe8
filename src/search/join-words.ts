import { quotedConcept, wordConcept, type Concept } from './concept.ts';
import type { AskedConcept } from './weigh-entry.ts';
import { stemOf, type Word } from './words.ts';

/** The one word of a concept that is a single word as typed; null for any other. */
function onlyWord({ words, verbatim }: Concept): Word | null {
  const [word, ...others] = words;
  return word === undefined || others.length > 0 || verbatim !== null ? null : word;
}

/** Two words as the one that they may stand for, where nothing but a space or a hyphen stands between them. */
function joined(first: Concept, second: Concept): Concept | null {
  const [before, after] = [onlyWord(first), onlyWord(second)];
  if (before === null || after === null || after.start - before.end > 1) return null;
  const plain = before.plain + after.plain;
  return wordConcept({ ...before, end: after.end, plain, stem: stemOf(plain) });
}

/** A word that stands in no more records may have been cut off another; which is then the word of so many times more records. */
const rare = { records: 2, times: 10 };

/**
 * Joins neighbouring words of a query of which the archive hardly knows one, where it knows the word that they make: “foot-ball”.
 * @param concepts as asked for, in the order of the query
 * @param ask asks the index for a concept
 */
export async function joinCutWords(
  concepts: readonly AskedConcept[],
  ask: (concept: Concept) => Promise<AskedConcept>,
): Promise<AskedConcept[]> {
  const standTogether = async (...pair: readonly AskedConcept[]) =>
    (await ask(quotedConcept(pair.flatMap(({ concept: { words } }) => words)))).records.size > 0;
  const result: AskedConcept[] = [];
  for (const one of concepts) {
    const before = result.at(-1);
    const fewest = Math.min(one.records.size, before?.records.size ?? Infinity);
    const word = before !== undefined && fewest <= rare.records ? joined(before.concept, one.concept) : null;
    const asked = word === null ? null : await ask(word);
    const isMeant = asked !== null && asked.records.size > 0 && before !== undefined;
    const isCommon = isMeant && asked.records.size > fewest * rare.times;
    if (isCommon || (isMeant && !(await standTogether(before, one)))) result.splice(-1, 1, asked);
    else result.push(one);
  }
  return result;
}
