import type { APIRoute } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import { comparisonPicture } from '../../site/comparison-picture.ts';
import { comparisonView, shownUnasked } from '../../site/comparison-view.ts';
import { lightPaint } from '../../site/light-paint.ts';

/** The picture of the page of comparison before anything is chosen. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const view = comparisonView(archive, shownUnasked(archive), '/compare/');
  const picture = comparisonPicture(view, lightPaint);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
