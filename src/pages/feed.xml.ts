import type { APIRoute } from 'astro';
import { entriesById } from '../archive/entry-path.ts';
import { loadArchive } from '../load/load-archive.ts';
import { atomFeed } from '../open-data/feed.ts';
import { absoluteLink } from '../site/link.ts';

/** The feed of the whole archive. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const subject = {
    title: archive.settings.title,
    path: '/',
    feedPath: '/feed.xml',
    entries: entriesById(archive),
  } as const;
  return new Response(atomFeed(subject, { archive, address: absoluteLink }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
