import type { APIRoute, GetStaticPaths } from 'astro';
import type { Authority } from '../../../archive/authority.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { kept } from '../../../site/page-key.ts';
import { comparisonPicture, isGradedView } from '../../../site/comparison-picture.ts';
import { comparisonView } from '../../../site/comparison-view.ts';
import { pairPath, pairsWithin } from '../../../site/pairs.ts';
import { regionsOf } from '../../../site/regions.ts';
import { lightPaint } from '../../../site/light-paint.ts';

interface Props {
  readonly pair: readonly [Authority, Authority];
}

export const getStaticPaths = (async () => {
  const archive = await loadArchive();
  const graded = new Set(
    archive.authorities.filter((authority) => isGradedView(comparisonView(archive, [authority], '/compare/'))),
  );
  return kept(
    pairsWithin(regionsOf(archive))
      .filter((pair) => pair.some((authority) => graded.has(authority)))
      .map((pair) => ({ params: { a: pair[0].slug, b: pair[1].slug }, props: { pair } satisfies Props })),
  );
}) satisfies GetStaticPaths;

/** The grades of a pair over time, as a picture to embed. */
export const GET: APIRoute<Props> = async ({ props: { pair } }) => {
  const view = comparisonView(await loadArchive(), pair, pairPath(...pair));
  const picture = comparisonPicture(view, lightPaint);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
