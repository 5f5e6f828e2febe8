import { printRows } from './bench/row.ts';
import { benchScale } from './bench/scale.ts';
import { benchSearch } from './bench/search.ts';
import { removeSetAside } from './bench/set-aside.ts';
import { benchThemes } from './bench/themes.ts';
import { readCommandOptions, runCommand } from './command.ts';

const usage = `Usage: npm run bench -- [--peers] [--lighthouse] [--search] [--themes] [--content DIR] [--queries FILE]

  Without --search and --themes: builds, memory and page weights, on generated archives of 650 and 3,000 inspections
  or on the one of --content. What builds keep in .cache/ (texts, search, pictures, pages,
  citations, compiled code) is cleared for it.
  --peers          builds the same Markdown with Starlight, and with Eleventy and Pagefind, installed below .cache/bench/
  --lighthouse     asks Lighthouse, installed there too, about a page of each type, three times each
  --search         judge and time the search, beside MiniSearch and Lunr on the same paragraphs
  --themes         judge the marks of themes against the paragraphs labelled by hand
  --content DIR    the archive to measure, in place of content/
  --queries FILE   judged queries, in place of tests/search/queries.yaml`;

await runCommand('The measurement was not finished.', async () => {
  const { peers, lighthouse, search, themes, content, queries } = readCommandOptions(
    {
      peers: { type: 'boolean', default: false },
      lighthouse: { type: 'boolean', default: false },
      search: { type: 'boolean' },
      themes: { type: 'boolean' },
      content: { type: 'string' },
      queries: { type: 'string' },
    },
    usage,
  );
  if (content !== undefined) process.env['ARCHIVE_CONTENT'] = content;
  if (search === undefined && themes === undefined) {
    try {
      printRows(await benchScale({ content: content ?? null, peers, lighthouse }));
    } finally {
      removeSetAside();
    }
    return;
  }
  if (themes === true) await benchThemes();
  if (search === true) await benchSearch(queries);
});
