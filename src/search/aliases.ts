import type { AskedAlias } from './narrower-terms.ts';
import { readWords, stemOf, type Word } from './words.ts';

/** Words or phrases that mean the same to a searcher, each as stems. */
export interface AliasGroup {
  readonly number: number;
  /** All that stands for the group in a text; those that only the others find come last. */
  readonly members: readonly (readonly string[])[];
  /** The wider term to ask for where nothing answers; null for a group that is no kind or part of another. */
  readonly wider: string | null;
}

/** A member of a group where it stands in a text. */
export interface AliasHit<Group = AliasGroup> {
  readonly group: Group;
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
}

/** Finds members of alias groups in the words of a query. */
export interface AskedAliases {
  /** Every member that stands in the words, longer ones before shorter ones at the same word; without those that ask for no others. */
  readonly findAsked: (words: readonly Pick<Word, 'stem' | 'opens'>[]) => AliasHit[];
}

/** Finds members of alias groups in texts and queries. */
export interface AliasTable extends AskedAliases {
  readonly groups: readonly AliasGroup[];
  /** Every member that stands in the words of a text, longer ones before shorter ones at the same word. */
  readonly find: (words: readonly Pick<Word, 'stem' | 'opens'>[]) => AliasHit[];
}

const stemsOf = (words: readonly Word[]) => words.map(({ stem }) => stem);

/** A single word's plural where its stem doesn't cover it, as with acronyms: `SCRs`, `SGOs`. Participles have none. */
function pluralOf({ plain, stem }: Word): string[][] {
  const plural = stemOf(`${plain}s`);
  return plural === stem || /(?:[sy]|ed)$/.test(plain) ? [] : [[plural]];
}

/** `shortage of carers` as people also put it: `carers shortage`. */
function withoutOf(words: readonly Word[]): string[][] {
  const [at, ...others] = words.flatMap(({ plain }, place) => (plain === 'of' ? [place] : []));
  if (at === undefined || others.length > 0 || at === words.length - 1) return [];
  return [stemsOf([...words.slice(at + 1), ...words.slice(0, at)])];
}

/** A term of two or three words is also written as one: `foodbank`, `outofhours`. */
function asOneWord(words: readonly Word[]): string[][] {
  return words.length > 3 ? [] : [[stemOf(words.map(({ plain }) => plain).join(''))]];
}

/** A member as stems, in each form that it takes. */
export function formsOf(member: string): string[][] {
  const words = readWords(member);
  const [word, ...others] = words;
  if (word === undefined) return [];
  return [stemsOf(words), ...(others.length === 0 ? pluralOf(word) : [...withoutOf(words), ...asOneWord(words)])];
}

/** Whether the stems stand in the words one after the other from a place on, in one sentence or quotation. */
export function isSequenceAt(
  words: readonly Pick<Word, 'stem' | 'opens'>[],
  at: number,
  stems: readonly string[],
): boolean {
  return stems.every((stem, offset) => {
    const word = words[at + offset];
    return word?.stem === stem && (offset === 0 || !word.opens);
  });
}

/** A form of a group's member. @typeParam Group what stands for the group */
export interface AliasForm<Group> {
  readonly group: Group;
  readonly stems: readonly string[];
}

/** Forms that begin with the same word. */
interface Starting<Group> {
  /** Those of one word. */
  readonly whole: AliasForm<Group>[];
  /** Those of several, by their second word, longer ones first: few of dozens go on as the text does. */
  readonly bySecond: Map<string, AliasForm<Group>[]>;
}

/** A value of a map, made where it holds none. `Map.groupBy` would do for the maps below, but telephones of a few years ago don't know it. */
function valueOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function byFirstStem<Group>(forms: readonly AliasForm<Group>[]): ReadonlyMap<string, Starting<Group>> {
  const starters = new Map<string, Starting<Group>>();
  for (const form of [...forms].sort((one, other) => other.stems.length - one.stems.length)) {
    const [first = '', second] = form.stems;
    const { whole, bySecond } = valueOf(starters, first, () => ({ whole: [], bySecond: new Map() }));
    (second === undefined ? whole : valueOf(bySecond, second, () => [])).push(form);
  }
  return starters;
}

/**
 * Finds forms in words, longer ones before shorter ones at the same word. A build asks this of every word of the archive, and few
 * begin a form: no list is made for the others.
 */
export function formFinder<Group>(forms: readonly AliasForm<Group>[]) {
  const starters = byFirstStem(forms);
  return (words: readonly Pick<Word, 'stem' | 'opens'>[]): AliasHit<Group>[] => {
    const hits: AliasHit<Group>[] = [];
    words.forEach(({ stem }, from) => {
      const starting = starters.get(stem);
      if (starting === undefined) return;
      for (const { group, stems } of starting.bySecond.get(words[from + 1]?.stem ?? '') ?? []) {
        if (isSequenceAt(words, from, stems)) hits.push({ group, from, to: from + stems.length });
      }
      for (const { group } of starting.whole) hits.push({ group, from, to: from + 1 });
    });
    return hits;
  };
}

/** A group with all the forms of its members. @param number its place among all groups */
export function aliasGroup({ same, finds = [], wider }: AskedAlias, number: number): AliasGroup {
  return { number, members: [...same, ...finds].flatMap(formsOf), wider: wider ?? null };
}

/**
 * Makes the table of aliases.
 * @param groups each group's words and phrases; a group's number is its place
 */
export function aliasTable(groups: readonly AskedAlias[]): AliasTable {
  const table = groups.map((alias, number) => {
    return { group: aliasGroup(alias, number), asked: alias.same.flatMap(formsOf) };
  });
  const all = table.flatMap(({ group }) => group.members.map((stems) => ({ group, stems })));
  const asked = table.flatMap(({ group, asked: members }) => members.map((stems) => ({ group, stems })));
  return {
    groups: table.map(({ group }) => group),
    find: formFinder(all),
    findAsked: formFinder(asked),
  };
}
