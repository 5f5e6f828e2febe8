import { readWords, stemOf, type Word } from './words.ts';

/** Words or phrases that mean the same to a searcher, each as stems. */
export interface AliasGroup {
  readonly number: number;
  readonly members: readonly (readonly string[])[];
}

/** A member of a group where it stands in a text. */
export interface AliasHit {
  readonly group: AliasGroup;
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
}

/** Finds members of alias groups in texts and queries. */
export interface AliasTable {
  readonly groups: readonly AliasGroup[];
  /** Every member that stands in the words, longer ones before shorter ones at the same word. */
  readonly find: (words: readonly Pick<Word, 'stem'>[]) => AliasHit[];
}

/** A member as stems; of one word, such as an acronym, the plural too where the stem doesn't cover it: `SCRs`, `SGOs`. */
function withPlural(member: string): string[][] {
  const [word, ...others] = readWords(member);
  if (word === undefined) return [];
  const stems = [word, ...others].map(({ stem }) => stem);
  const plural = stemOf(`${word.plain}s`);
  return others.length === 0 && plural !== word.stem && !word.plain.endsWith('s') ? [stems, [plural]] : [stems];
}

/**
 * Makes the table of aliases.
 * @param groups each group's words and phrases; a group's number is its place
 */
export function aliasTable(groups: readonly (readonly string[])[]): AliasTable {
  const table = groups.map((members, number) => ({
    number,
    members: members.flatMap(withPlural),
  }));
  const byFirstStem = new Map<string, { group: AliasGroup; stems: readonly string[] }[]>();
  for (const group of table) {
    for (const stems of group.members) {
      const first = stems[0] ?? '';
      byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), { group, stems }]);
    }
  }
  for (const starters of byFirstStem.values()) starters.sort((a, b) => b.stems.length - a.stems.length);
  return {
    groups: table,
    find: (words) =>
      words.flatMap(({ stem }, from) =>
        (byFirstStem.get(stem) ?? [])
          .filter(({ stems }) => stems.every((member, offset) => words[from + offset]?.stem === member))
          .map(({ group, stems }) => ({ group, from, to: from + stems.length })),
      ),
  };
}
