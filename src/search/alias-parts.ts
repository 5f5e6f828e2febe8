import type { AskedAlias } from './narrower-terms.ts';
import { formsOf } from './aliases.ts';

/** Forms are found by their first word, in one of so many parts: a query asks for few words. */
const partsOfForms = 128;
/** Groups that stand in one part. They stand side by side by subject. */
const groupsInPart = 8;

/** Forms of members, each as stems parted by spaces, with the numbers of its groups. */
export type FormsPart = readonly (readonly [form: string, ...groups: number[]])[];

const formsFileOf = (place: number) => `forms-${String(place)}.json`;

/** Where the forms that begin with a stem are written. */
export function formsFile(stem: string): string {
  let place = 0;
  for (const letter of stem) place = (place * 31 + (letter.codePointAt(0) ?? 0)) % partsOfForms;
  return formsFileOf(place);
}

/** Where a group is written, and its place there. */
export function placeOfGroup(number: number): { readonly file: string; readonly place: number } {
  return { file: `groups-${String(Math.floor(number / groupsInPart))}.json`, place: number % groupsInPart };
}

/**
 * The groups of aliases in small parts, of which a query loads those that it asks for.
 * @returns the content of each file by its name; there is one for every stem, whether or not a form begins with it
 */
export function aliasParts(groups: readonly AskedAlias[]): ReadonlyMap<string, FormsPart | readonly AskedAlias[]> {
  const numbers = new Map<string, Set<number>>();
  for (const [number, { same }] of groups.entries()) {
    for (const form of same.flatMap(formsOf).map((stems) => stems.join(' ')))
      numbers.set(form, (numbers.get(form) ?? new Set()).add(number));
  }
  const forms = Map.groupBy([...numbers], ([form]) => formsFile(form.split(' ')[0] ?? ''));
  const parts = Map.groupBy(groups.entries(), ([number]) => placeOfGroup(number).file);
  return new Map<string, FormsPart | readonly AskedAlias[]>([
    ...Array.from({ length: partsOfForms }, (_, place) => formsFileOf(place)).map(
      (file) => [file, (forms.get(file) ?? []).map(([form, all]) => [form, ...all] as const)] as const,
    ),
    ...[...parts].map(([file, part]) => [file, part.map(([, alias]) => alias)] as const),
  ]);
}
