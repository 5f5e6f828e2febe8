import type { APIRoute, GetStaticPaths } from 'astro';
import { gradedInspections } from '../../../archive/timeline.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { gradePicture } from '../../../site/grade-picture.ts';
import { kept } from '../../../site/page-key.ts';
import { absoluteLink } from '../../../site/link.ts';
import { lightPaint } from '../../../site/light-paint.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const archive = await loadArchive();
  return kept(
    archive.authorities
      .filter(({ slug }) => gradedInspections(archive, slug).length > 0)
      .map(({ slug }) => ({ params: { authority: slug } })),
  );
};

/** The grades of one authority by area over time, as a picture to embed. */
export const GET: APIRoute = async ({ params: { authority = '' } }) => {
  const archive = await loadArchive();
  const found = archive.authorities.find(({ slug }) => slug === authority);
  const address = absoluteLink(`/authorities/${authority}/`);
  const picture = found === undefined ? null : gradePicture(archive, found, lightPaint, address);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
