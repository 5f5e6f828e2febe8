/** Folders of the site that search engines are asked to leave out: pages about named inspectors, and our own workshop. */
const hidden = ['/inspectors/', '/styleguide/', '/404'];
/** How the addresses of printable pages end, which say again what other pages say. */
const hiddenEnd = '/summary/';

/**
 * Whether a page is kept out of search engines and the sitemap.
 * @param path the page's path from the site's root
 */
export function isHiddenPage(path: string): boolean {
  return hidden.some((start) => path.startsWith(start)) || path.endsWith(hiddenEnd);
}
