import type { Alias } from '../archive/reference.ts';
import { readWords, stemOf, type Word } from './words.ts';

/** Words or phrases that mean the same to a searcher, each as stems. */
export interface AliasGroup {
  readonly number: number;
  /** All that stands for the group in a text; those that only the others find come last. */
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
  /** Every member that stands in the words of a text, longer ones before shorter ones at the same word. */
  readonly find: (words: readonly Pick<Word, 'stem'>[]) => AliasHit[];
  /** The same for the words of a query: without the members that ask for no others. */
  readonly findAsked: (words: readonly Pick<Word, 'stem'>[]) => AliasHit[];
}

/** A member as stems; of one word, such as an acronym, the plural too where the stem doesn't cover it: `SCRs`, `SGOs`. */
function withPlural(member: string): string[][] {
  const [word, ...others] = readWords(member);
  if (word === undefined) return [];
  const stems = [word, ...others].map(({ stem }) => stem);
  const plural = stemOf(`${word.plain}s`);
  return others.length === 0 && plural !== word.stem && !word.plain.endsWith('s') ? [stems, [plural]] : [stems];
}

type Starters = ReadonlyMap<string, readonly { readonly group: AliasGroup; readonly stems: readonly string[] }[]>;

function byFirstStem(members: readonly { group: AliasGroup; stems: readonly string[] }[]): Starters {
  const starters = Map.groupBy(members, ({ stems }) => stems[0] ?? '');
  for (const starting of starters.values()) starting.sort((a, b) => b.stems.length - a.stems.length);
  return starters;
}

const findIn = (starters: Starters) => (words: readonly Pick<Word, 'stem'>[]) =>
  words.flatMap(({ stem }, from) =>
    (starters.get(stem) ?? [])
      .filter(({ stems }) => stems.every((member, offset) => words[from + offset]?.stem === member))
      .map(({ group, stems }) => ({ group, from, to: from + stems.length })),
  );

/**
 * Makes the table of aliases.
 * @param groups each group's words and phrases; a group's number is its place
 */
export function aliasTable(groups: readonly Alias[]): AliasTable {
  const table = groups.map(({ same, finds = [] }, number) => {
    const asked = same.flatMap(withPlural);
    const group: AliasGroup = { number, members: [...asked, ...finds.flatMap(withPlural)] };
    return { group, asked };
  });
  const all = table.flatMap(({ group }) => group.members.map((stems) => ({ group, stems })));
  const asked = table.flatMap(({ group, asked: members }) => members.map((stems) => ({ group, stems })));
  return {
    groups: table.map(({ group }) => group),
    find: findIn(byFirstStem(all)),
    findAsked: findIn(byFirstStem(asked)),
  };
}
