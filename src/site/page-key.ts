import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { inspectorSlug } from '../archive/named-inspectors.ts';
import { textsOn } from '../archive/theme-listing.ts';
import { loadPart } from '../load/load-archive.ts';
import { partDigest } from '../load/part-digest.ts';
import { isSplitTheme } from './theme-path.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

/**
 * The authorities of which a page speaks, by the parameters of its address; null for a page that speaks of all of them.
 * It sees no entry of any other: `page-part.ts`.
 */
export function authoritiesOf({ authority, a, b, reversed }: Parameters): readonly string[] | null {
  if (authority !== undefined) return [authority];
  if (a !== undefined && b !== undefined) return [a, b];
  return reversed === undefined ? null : [];
}

/** What a page about a part of the archive nevertheless asks of the whole: see `wholeOf`. */
function answersOfTheWhole(part: Archive) {
  const names = new Set(
    [...part.inspections, ...part.plans].flatMap(({ inspectors }) => inspectors.map(({ name }) => name)),
  );
  return {
    themes: part.themes.map(({ slug }) => [textsOn(part, slug), isSplitTheme(part, slug)]),
    inspectors: [...names].map((name) => [name, inspectorSlug(part, name)]),
  };
}

const keys = new WeakMap<Archive, string>();

/**
 * Names what a page is made of: as long as the key is the same, so is the page, byte for byte. @param authorities slugs
 */
export function pageKey(authorities: readonly string[]): string {
  const part = loadPart(authorities);
  const known = keys.get(part);
  if (known !== undefined) return known;
  const made = createHash('sha256')
    .update(partDigest(authorities) + (authorities.length === 0 ? '' : JSON.stringify(answersOfTheWhole(part))))
    .digest('hex');
  keys.set(part, made);
  return made;
}

/** Gives each path of a route the key under which Astro keeps its page from build to build. @throws Error for a path of a page that speaks of all authorities */
export function kept<Path extends { readonly params: Parameters }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] {
  return paths.map((path) => {
    const authorities = authoritiesOf(path.params);
    if (authorities === null) throw new Error(`No page to be kept: ${JSON.stringify(path.params)}`);
    return { ...path, cacheKey: pageKey(authorities) };
  });
}
