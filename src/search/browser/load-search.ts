import { AliasReader, type AliasSource } from '../alias-reader.ts';
import type { Catalogue } from '../catalogue.ts';
import { factsToken } from '../index-tokens.ts';
import { openIndex, type PagefindModule } from '../index-reader.ts';
import { once } from '../once.ts';
import { Searcher } from '../search.ts';
import { readVocabulary, type Vocabulary } from '../vocabulary.ts';

/** What search loads, each part when it is first asked for and once. */
export interface SearchFiles {
  readonly catalogue: () => Promise<Catalogue>;
  readonly aliases: (catalogue: Catalogue) => AliasSource;
  readonly searcher: () => Promise<Searcher>;
  readonly vocabulary: () => Promise<Vocabulary>;
}

async function fetched(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}

/**
 * The files of search.
 * @param root the address of the site's root, with a slash at its end
 */
export function searchFiles(root: string): SearchFiles {
  const folder = `${root}pagefind/`;
  // It names files after what they hold: one that a browser kept from before the site was last published names some that are gone.
  const catalogue = once(async () => {
    const response = await fetched(`${folder}catalogue.json`, { cache: 'no-cache' });
    return (await response.json()) as Catalogue;
  });
  const aliases = ({ aliases: part }: Catalogue) =>
    new AliasReader(async (file) => (await fetched(`${folder}${part}/${file}`)).json());
  return {
    catalogue,
    aliases,
    searcher: once(async () => {
      // Pagefind's module lies beside the index, not among the site's bundled scripts.
      const module = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>;
      const known = await catalogue();
      const index = await openIndex(await module, folder, known.shards);
      await index.find(factsToken);
      return new Searcher(known, index, aliases(known));
    }),
    vocabulary: once(async () => readVocabulary(await (await fetched(`${folder}vocabulary.txt`)).text())),
  };
}
