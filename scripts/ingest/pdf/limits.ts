/** What a document may cost before its reader is stopped. */
export interface Limits {
  /** Largest file, in bytes. */
  readonly fileBytes: number;
  readonly pages: number;
  /** Most memory that a reading process may hold, in bytes of resident set. */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

/** Normal documents stay below 300 MB and a few seconds; the longest met has 58 pages. */
export const defaultLimits: Limits = {
  fileBytes: 50 * 1024 * 1024,
  pages: 300,
  memoryBytes: 600 * 1024 * 1024,
  milliseconds: 60_000,
};
