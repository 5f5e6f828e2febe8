import type { APIRoute, GetStaticPaths } from 'astro';
import { authorityName } from '../../../archive/authority-name.ts';
import { entriesOfAuthority } from '../../../archive/entry-path.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { kept } from '../../../site/page-key.ts';
import { atomFeed } from '../../../open-data/feed.ts';
import { absoluteLink } from '../../../site/link.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { authorities } = await loadArchive();
  return kept(authorities.map(({ slug }) => ({ params: { authority: slug } })));
};

/** The feed of one authority. */
export const GET: APIRoute = async ({ params: { authority = '' } }) => {
  const archive = await loadArchive();
  const name = authorityName(archive, authority);
  const subject = {
    title: `${name} – ${archive.settings.title}`,
    path: `/authorities/${authority}/`,
    feedPath: `/authorities/${authority}/feed.xml`,
    entries: entriesOfAuthority(archive, authority),
  } as const;
  return new Response(atomFeed(subject, { archive, address: absoluteLink }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
