/** Rows that fit on one page below 150 kB of gzip HTML with a wide margin: a row comes to about a tenth of a kilobyte. */
const rowsOnOnePage = 600;

/** Whether a listing is split by authority. */
export function isLongListing(rows: number): boolean {
  return rows > rowsOnOnePage;
}
