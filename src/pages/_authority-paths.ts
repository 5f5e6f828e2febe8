import { loadArchive } from '../load/load-archive.ts';
import { kept } from '../site/page-key.ts';

/** A page for each authority of the archive, which gets it as `authority`. */
export async function authorityPaths() {
  const { authorities } = await loadArchive();
  return kept(authorities.map((authority) => ({ params: { authority: authority.slug }, props: { authority } })));
}
