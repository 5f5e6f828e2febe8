import type { Fragment } from './fragment.ts';

/** What search asks of the index. */
export interface IndexReader {
  /**
   * The records in which a word (in any inflection) or a phrase stands, as hashes, the best by the index's own ranking
   * first.
   */
  readonly find: (lookup: string) => Promise<readonly string[]>;
  /** A record's fragment. Only records that `find` has returned can be read. */
  readonly read: (hash: string) => Promise<Fragment>;
}

/** The part of Pagefind's JavaScript API that search uses. */
export interface PagefindModule {
  readonly createInstance: (options: { basePath: string; noWorker: boolean }) => {
    readonly init: () => Promise<void>;
    readonly mergeIndex: (path: string) => Promise<void>;
    readonly search: (term: string) => Promise<{
      readonly results: readonly { readonly id: string; readonly data: () => Promise<Fragment> }[];
    }>;
  };
}

/**
 * Reads a Pagefind index.
 * @param pagefind the module that lies in the index's folder
 * @param folder the folder's address, with a slash at its end
 * @param shards the folders of the shards, relative to it; the first is the folder itself
 */
export async function openIndex(
  pagefind: PagefindModule,
  folder: string,
  shards: readonly string[],
): Promise<IndexReader> {
  // On the page's own thread Pagefind loads one script less; what search asks of it takes milliseconds.
  const index = pagefind.createInstance({ basePath: folder, noWorker: true });
  await index.init();
  for (const shard of shards.slice(1)) await index.mergeIndex(`${folder}${shard}`);
  const found = new Map<string, Promise<readonly string[]>>();
  const data = new Map<string, () => Promise<Fragment>>();
  const read = new Map<string, Promise<Fragment>>();
  const find = async (lookup: string) => {
    // In quotation marks Pagefind finds whole words only: no other word that merely begins with the same letters.
    const { results } = await index.search(`"${lookup}"`);
    for (const result of results) data.set(result.id, result.data);
    return results.map(({ id }) => id);
  };
  return {
    find: (lookup) => {
      const answer = found.get(lookup) ?? find(lookup);
      found.set(lookup, answer);
      return answer;
    },
    read: (hash) => {
      const load = data.get(hash);
      const fragment = read.get(hash) ?? load?.();
      if (fragment === undefined) throw new RangeError(`No search has found the record ${hash}`);
      read.set(hash, fragment);
      return fragment;
    },
  };
}
