import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import matter from 'gray-matter';
import { projectFolder } from '../../src/load/content-folder.ts';
import { installInto } from './install.ts';
import type { Row } from './row.ts';
import { runMeasured, type Run } from './run-measured.ts';
import { setAside, setCachesAside } from './set-aside.ts';

/** Another site generator with a search index, set up as its documentation tells a beginner to. */
interface Peer {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  /** Its own files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Where its texts lie. */
  readonly texts: string;
  /** Programs to run one after the other, each with its arguments. */
  readonly steps: readonly (readonly [program: string, ...args: string[]])[];
}

const starlight: Peer = {
  name: 'Starlight',
  packages: { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0' },
  files: {
    // Without the list of all pages in each page's margin, which it would otherwise write 650 times.
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({
  site: 'https://bench.example/',
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Letters', sidebar: [] })],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  },
  texts: 'src/content/docs',
  steps: [['node_modules/astro/bin/astro.mjs', 'build']],
};

const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.5.2' },
  files: {
    'eleventy.config.js': `export default () => ({
  dir: { input: 'texts', includes: '../layouts', output: 'dist' },
  markdownTemplateEngine: false,
});
`,
    'layouts/page.njk':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>' +
      '<body><main data-pagefind-body>{{ content | safe }}</main></body></html>\n',
    'texts/texts.json': '{ "layout": "page.njk" }\n',
  },
  texts: 'texts',
  steps: [
    ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
  ],
};

/** Sets up a peer with the same documents: title and Markdown. */
function setUp(folder: string, { packages, files, texts }: Peer, content: string): void {
  installInto(folder, packages);
  for (const made of [texts, 'dist', '.astro', 'node_modules/.astro']) setAside(join(folder, made));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const inspections = join(content, 'inspections');
  const documents = readdirSync(inspections, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const { parentPath, name } of documents) {
    const source = join(parentPath, name);
    const { data, content: body } = matter(readFileSync(source, 'utf8'));
    write(join(texts, relative(inspections, source)), `---\ntitle: ${JSON.stringify(data['title'])}\n---\n${body}`);
  }
}

async function buildPeer(peer: Peer, content: string): Promise<Run> {
  const folder = join(projectFolder, '.cache', 'bench', 'peers', peer.name.replaceAll(/\W+/g, '-').toLowerCase());
  setUp(folder, peer, content);
  console.log(`Building the same Markdown with ${peer.name}`);
  const runs: Run[] = [];
  for (const args of peer.steps) {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_DISABLE_COMPILE_CACHE: '1',
    };
    runs.push(await runMeasured(process.execPath, args, { cwd: folder, env }));
  }
  const sum = (of: (run: Run) => number | null) => runs.reduce((total, run) => total + (of(run) ?? 0), 0);
  return {
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    memory: Math.max(...runs.map(({ memory }) => memory ?? 0)),
  };
}

/** The documents' pages and their index alone: no lists, comparisons, pictures, feeds or open data, of which the peers make none. */
async function buildOwn(content: string): Promise<Run> {
  const site = join(projectFolder, '.cache', 'bench', 'site-html');
  setCachesAside();
  setAside(site);
  console.log('Building pages and index alone');
  return runMeasured(process.execPath, ['scripts/launch.mjs', 'scripts/bench/build-html.ts', site], {
    cwd: projectFolder,
    env: { ...process.env, ARCHIVE_CONTENT: content, SITE_URL: 'https://bench.example/', NODE_ENV: 'production' },
  });
}

/**
 * Builds the same Markdown with this program and with its peers.
 * @param content a content folder
 * @param describe a run in words
 */
export async function benchPeers(content: string, describe: (run: Run) => string): Promise<readonly Row[]> {
  const own = await buildOwn(content);
  const bars = [
    { peer: starlight, most: 1, bar: 'slower than this program' },
    { peer: eleventy, most: 2, bar: 'this program takes ≤ 2 × as long' },
  ];
  const rows: Row[] = [{ what: 'HTML and index alone, this program', bar: '', measured: describe(own), met: null }];
  for (const { peer, most, bar } of bars) {
    const run = await buildPeer(peer, content);
    const times = own.wall / run.wall;
    rows.push({
      what: `HTML and index alone, ${peer.name}`,
      bar,
      measured: `${describe(run)}: this program takes ${times.toFixed(2)} × as long`,
      met: times <= most,
    });
  }
  return rows;
}
