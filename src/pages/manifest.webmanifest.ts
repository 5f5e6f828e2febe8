import type { APIRoute } from 'astro';
import { loadArchive } from '../load/load-archive.ts';
import { iconSizes } from '../site/icon-sizes.ts';
import { link } from '../site/link.ts';

/** The web app manifest: name, start page and icon for a device's home screen. */
export const GET: APIRoute = async () => {
  const { settings } = await loadArchive();
  const manifest = {
    name: settings.title,
    short_name: settings.region,
    description: settings.description,
    lang: 'en-GB',
    start_url: link('/'),
    scope: link('/'),
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    icons: [
      { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...iconSizes.map((size) => ({ src: link(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
