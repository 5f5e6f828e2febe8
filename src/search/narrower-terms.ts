import type { Alias } from '../archive/reference.ts';
import { readWords } from './words.ts';

/** A group of aliases as search asks for it. */
export interface AskedAlias extends Omit<Alias, 'narrower'> {
  /** What to ask for where no text has the group: the wider term of which it is a kind or part. */
  readonly wider?: string;
}

/** The terms of a kind or part, which mean the same among themselves. */
const termsOf = (narrower: string | readonly string[]): string[] =>
  typeof narrower === 'string' ? [narrower] : [...narrower];

/** The first name of a thing whose words the texts have; its first name, where they have none of them. */
function heldName({ same }: Alias, words: ReadonlyMap<string, number>): string | undefined {
  return same.find((name) => readWords(name).every(({ plain }) => words.has(plain))) ?? same[0];
}

/**
 * Makes groups of their own of narrower terms (ISO 25964: a kind or part of what a term means). Who asks for the wider term
 * finds them too; who asks for one of them finds it alone, since a passage about the wider thing doesn't tell of it.
 * @param words the words of the archive's texts
 * @returns the groups in their places, each with its narrower terms among what it finds; after them those of the narrower terms
 */
export function withNarrowerTerms(groups: readonly Alias[], words: ReadonlyMap<string, number>): AskedAlias[] {
  const wide = groups.map(({ narrower = [], ...group }): AskedAlias => {
    const found = [...(group.finds ?? []), ...narrower.flatMap(termsOf)];
    return found.length === 0 ? group : { ...group, finds: found };
  });
  const narrow = groups.flatMap((group) => {
    const wider = heldName(group, words);
    return (group.narrower ?? []).map((terms): AskedAlias => ({ same: termsOf(terms), ...(wider && { wider }) }));
  });
  return [...wide, ...narrow];
}
