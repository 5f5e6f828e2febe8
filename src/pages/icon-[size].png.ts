import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPng } from '../cards/draw-png.ts';
import { projectFolder } from '../load/content-folder.ts';
import { iconSizes } from '../site/icon-sizes.ts';

export const getStaticPaths = (() => iconSizes.map((size) => ({ params: { size } }))) satisfies GetStaticPaths;

/** The site's icon as a PNG, for home screens and browsers that draw no SVG. */
export const GET: APIRoute<Record<string, never>, { size: string }> = async ({ params: { size } }) => {
  const favicon = readFileSync(join(projectFolder, 'public', 'favicon.svg'), 'utf8');
  const png = await drawPng(favicon.replace('<svg ', `<svg width="${size}" height="${size}" `));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
