import type { APIRoute, GetStaticPaths } from 'astro';
import type { Authority } from '../../../archive/authority.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { comparisonCsv } from '../../../site/comparison-csv.ts';
import { kept } from '../../../site/page-key.ts';
import { pairsWithin } from '../../../site/pairs.ts';
import { regionsOf } from '../../../site/regions.ts';

interface Props {
  readonly pair: readonly [Authority, Authority];
}

export const getStaticPaths = (async () =>
  kept(
    pairsWithin(regionsOf(await loadArchive())).map((pair) => ({
      params: { a: pair[0].slug, b: pair[1].slug },
      props: { pair } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The newest grades of a pair by area, with the grades before and what is held. */
export const GET: APIRoute<Props> = async ({ props: { pair } }) => {
  const csv = comparisonCsv(await loadArchive(), pair);
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
