/** What the HTML of one page may come to, compressed, with a wide margin below the promised 150 kB. */
const bytesOfPage = 90_000;

/**
 * Whether a listing is split by authority.
 * @param rows how many rows it would have
 * @param bytesOfRow about how much a row comes to, compressed
 */
export function isLongListing(rows: number, bytesOfRow: number): boolean {
  return rows * bytesOfRow > bytesOfPage;
}

/** How many passages of one theme in one document stand beneath an area for improvement; the rest is a link away. */
export const mostPassages = 2;
