import type { APIRoute, GetStaticPaths } from 'astro';
import { inspectionsOn } from '../../../archive/theme-listing.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { atomFeed } from '../../../open-data/feed.ts';
import { absoluteLink } from '../../../site/link.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { themes } = await loadArchive();
  return themes.map(({ slug }) => ({ params: { theme: slug } }));
};

/** The feed of inspections whose texts speak of one theme. */
export const GET: APIRoute = async ({ params: { theme = '' } }) => {
  const archive = await loadArchive();
  const label = archive.themes.find(({ slug }) => slug === theme)?.label ?? theme;
  const subject = {
    title: `${label} – ${archive.settings.title}`,
    path: `/themes/${theme}/`,
    feedPath: `/themes/${theme}/feed.xml`,
    entries: inspectionsOn(archive, theme),
  } as const;
  return new Response(atomFeed(subject, { archive, address: absoluteLink }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
