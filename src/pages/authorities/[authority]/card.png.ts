import type { APIRoute, GetStaticPaths } from 'astro';
import type { Authority } from '../../../archive/authority.ts';
import { authorityCard } from '../../../cards/authority-card.ts';
import { drawPng } from '../../../cards/draw-png.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { lightColours } from '../../../site/light-colours.ts';
import tokens from '../../../styles/tokens.css?raw';
import { authorityPaths } from '../../_authority-paths.ts';

export const getStaticPaths = authorityPaths satisfies GetStaticPaths;

/** One authority's picture for shared links. */
export const GET: APIRoute<{ authority: Authority }> = async ({ props: { authority } }) => {
  const png = await drawPng(authorityCard(await loadArchive(), authority, lightColours(tokens)));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
