import type { APIRoute } from 'astro';
import { absoluteLink } from '../site/link.ts';

/** Everything may be read by machines; what they should not list says so itself. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteLink('/sitemap-index.xml')}\n`);
