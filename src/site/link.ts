/** The path below which the site is published, with its closing slash. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * The address of a page of this site, wherever it is published.
 * @param path a path from the site's root, with its query and fragment
 * @returns the path below the site's base
 * @example link('/authorities/') // '/archive/authorities/' where the site is published below /archive/
 */
export function link(path: `/${string}`): string {
  return base + path.slice(1);
}

/**
 * The whole address of a page of this site, for feeds, citations and other sites.
 * @param path a path from the site's root
 */
export function absoluteLink(path: `/${string}`): string {
  return new URL(link(path), import.meta.env.SITE).href;
}

/**
 * The path of a page from the site's root, whatever the base: the inverse of `link`.
 * @param pathname the path of an address, such as `Astro.url.pathname`
 */
export function sitePath(pathname: string): `/${string}` {
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : '/';
}
