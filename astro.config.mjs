// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { openDataInBackground, searchInBackground } from './scripts/site/background.ts';
import { keepPages } from './scripts/site/keep-pages.ts';
import { loadArchive } from './src/load/load-archive.ts';
import { siteAddress } from './src/load/site-address.ts';
import { openData } from './src/open-data/integration.ts';
import { search } from './src/search/integration.ts';
import { isHiddenPage } from './src/site/hidden-pages.ts';

const { site, base } = siteAddress();

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  integrations: [
    sitemap({
      serialize: async (item) => {
        const path = `/${new URL(item.url).pathname.slice(base.length)}`;
        return isHiddenPage(await loadArchive(), path) ? undefined : item;
      },
    }),
    keepPages({ site, base }),
    openData(openDataInBackground),
    search(searchInBackground),
  ],
  devToolbar: { enabled: false },
  // Astro's own default drops a line break between words and the link after it, and with it the space that readers see.
  compressHTML: true,
  // Scripts and styles are files of their own, so that the content security policy needs neither hashes nor 'unsafe-inline'.
  // Several pages at once, as most of a rebuild is waiting for files.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    server: { watch: { ignored: ['**/dist*/**', '**/.cache/**'] } },
  },
});
