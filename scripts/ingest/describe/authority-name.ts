import type { Authority } from '../../../src/archive/authority.ts';
import { plainWords } from './look.ts';

const before =
  /^(?:the |children's (?:social care |and (?:family|families) )?services (?:in|at|for|of|across) |county of |county (?!council\b)|council of |(?:metropolitan )?borough council of |city of (?!london)|(?:royal |london )?borough of |royal borough of |metropolitan borough of |unitary authority of )+/i;
const after =
  /(?: (?:(?:local )?safeguarding children'?s? board|local (?:authority|area|safeguarding)|unitary(?: authority)?|children(?:'s)? and (?:family|families)(?:'s|')?|children's|services|social|care|county council|city council|(?:metropolitan )?(?:borough|district)(?: council)?|[bcm]?bc|council|corporation|county|city|partnership|children'?s? (?:trust|first|company)|local area partnership|area partnership)|['’]s| \([^)]*\)|,? (?:city|county) of| (?:council )?and [^,]* (?:trust|children first)| and (?:its )?partners| and (?:the )?NHS .*)+$/i;

/**
 * The short name of an authority as prose has it: "the London Borough of Bexley" is Bexley, "Reading Borough Council
 * local authority" is Reading.
 */
export function shortName(words: string): string {
  let rest = plainWords(words).replaceAll(' & ', ' and ');
  for (let last = ''; last !== rest;) {
    last = rest;
    rest = rest
      .replace(/[.,:;\s]+$/, '')
      .replace(before, '')
      .replace(after, '')
      .trim();
  }
  return /^local (?:authority|area)$/i.test(rest) ? '' : rest;
}

/** The slug of a name: the authority's file would be called so. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** The authority of the archive that a document's name means, by short, official and other names. */
export function matchAuthority(words: string, authorities: readonly Authority[]): Authority | null {
  const wanted = slugOf(shortName(words));
  const names = ({ name, officialName, otherNames }: Authority) => [name, officialName, ...otherNames];
  const matches = authorities.filter(
    (authority) => authority.slug === wanted || names(authority).some((name) => slugOf(shortName(name)) === wanted),
  );
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
