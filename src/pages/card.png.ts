import type { APIRoute } from 'astro';
import { drawPng } from '../cards/draw-png.ts';
import { siteCard } from '../cards/site-card.ts';
import { loadArchive } from '../load/load-archive.ts';
import { lightColours } from '../site/light-colours.ts';
import tokens from '../styles/tokens.css?raw';

/** The site's picture for shared links. */
export const GET: APIRoute = async () => {
  const png = await drawPng(siteCard(await loadArchive(), lightColours(tokens)));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
