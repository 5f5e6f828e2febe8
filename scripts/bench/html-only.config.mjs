// @ts-check
import { fileURLToPath } from 'node:url';
import config from '../../astro.config.mjs';

const pages = ['inspections/[authority]/[entry]', 'action-plans/[authority]/[entry]'];

/** A page for each document and nothing beside them: what other site generators make of the same Markdown. */
const documentPages = {
  name: 'document-pages',
  hooks: {
    /** @param {import('astro').HookParameters<'astro:config:setup'>} setup */
    'astro:config:setup': ({ injectRoute }) => {
      for (const page of pages) {
        const entrypoint = fileURLToPath(new URL(`../../src/pages/${page}.astro`, import.meta.url));
        injectRoute({ pattern: `/${page}`, entrypoint });
      }
    },
  },
};

/** The documents' pages and their search index alone, to be measured beside programs that make no more. */
export default {
  ...config,
  // A folder without pages of its own.
  srcDir: './scripts/bench/',
  integrations: [
    ...(config.integrations ?? []).filter((one) => !one || !('name' in one) || one.name !== 'open-data'),
    documentPages,
  ],
};
