import { shown, type Problem } from './problem.ts';

/**
 * Finds names that stand more than once in a list.
 * @param namesOf the names of an item; one that the item itself repeats counts once
 * @param placeOf where an item stands
 * @returns a problem for every name that an earlier item has
 */
export function doubledNames<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
  placeOf: (index: number) => Pick<Problem, 'file' | 'field'>,
): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) =>
    [...new Set(namesOf(item))].flatMap((name): Problem[] => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      const found = `${shown(name)} a second time`;
      return [{ ...placeOf(index), found, allowed: 'each name once', mend: 'remove or rename one of the two' }];
    }),
  );
}
