import type { Archive } from '../archive/archive.ts';
import { movedPages } from '../archive/moved.ts';

/** Folders of the site that no sitemap names: pages about named inspectors, our own workshop, and the page for what isn't there. */
const hidden = ['/inspectors/', '/styleguide/', '/404'];
/** How the addresses of printable pages end, which say again what the authority's own page says and name that as canonical. */
const hiddenEnd = '/summary/';

/** Whether a path is that of a pair of councils in the order in which only a page that leads on stands. */
function isReversedPair(path: string): boolean {
  const [, first, second] = /^\/compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  return first !== undefined && second !== undefined && first > second;
}

/**
 * Whether a page is kept out of the sitemap: one of the hidden folders, a printable page, an address that moved or only leads
 * on, or a document that the archive keeps out of search.
 * @param path the page's path from the site's root
 */
export function isHiddenPage(
  { inspections, plans, redirects }: Pick<Archive, 'inspections' | 'plans' | 'redirects'>,
  path: string,
): boolean {
  if (hidden.some((start) => path.startsWith(start)) || path.endsWith(hiddenEnd)) return true;
  if (isReversedPair(path)) return true;
  if (movedPages({ redirects }).some(({ oldPath }) => path === `/${oldPath}/`)) return true;
  const id = /^\/(?:inspections|action-plans)\/(.+)\/$/.exec(path)?.[1];
  if (id === undefined) return false;
  return [...inspections, ...plans].some((entry) => entry.id === id && entry.unsearchable !== undefined);
}
