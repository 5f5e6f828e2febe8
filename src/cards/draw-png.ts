import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { keep, prune, renew } from '../files/cache.ts';
import { projectFolder } from '../load/content-folder.ts';

const cacheFolder = join(projectFolder, '.cache', 'pictures');
// From the project's folder, because a build bundles this file into another one.
const packages = createRequire(join(projectFolder, 'package.json'));
// The sans first: the renderer takes the first family for every other one when that is the serif.
const fonts = ['source-sans-3/files/source-sans-3-latin', 'source-serif-4/files/source-serif-4-latin'].flatMap((font) =>
  ['400', '600'].map((weight) => `@fontsource/${font}-${weight}-normal.woff2`),
);

/** What draws a picture, loaded when the first picture that no cache holds is asked for. */
let tools: Promise<{ readonly fontBuffers: Uint8Array[] }> | null = null;

async function loadTools(): Promise<{ readonly fontBuffers: Uint8Array[] }> {
  // The cache grows only when something is drawn.
  prune(cacheFolder);
  await initWasm(readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return { fontBuffers: fonts.map((file) => readFileSync(packages.resolve(file))) };
}

/**
 * Draws an SVG document as a PNG with the site's own fonts, the same bytes on every machine. A drawing is kept in
 * `.cache/pictures` under a digest of the SVG and of the versions of all packages, until nobody has asked for it in two weeks.
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const lock = readFileSync(join(projectFolder, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).update(svg).digest('hex').slice(0, 32);
  const file = join(cacheFolder, `${digest}.png`);
  try {
    const kept = readFileSync(file);
    renew(file);
    return kept;
  } catch {
    const png = await draw(svg);
    keep(file, png);
    return png;
  }
}

async function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { fontBuffers } = await (tools ??= loadTools());
  const drawing = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
  const image = drawing.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}
