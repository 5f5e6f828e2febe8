import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import {
  judge,
  means,
  readJudgedQueries,
  type JudgedQuery,
  type JudgedResult,
} from '../../tests/search/judged-queries.ts';
import { buildSite } from '../site/build-site.ts';
import { progressOnTerminal } from '../site/progress.ts';
import { lunrPeer, miniSearchPeer, type SearchPeer } from './search-peers.ts';
import { measureInBrowser } from './search-in-browser.ts';

/** One line of the table. */
type Row = Readonly<Record<string, string | number>>;

const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

function quality(queries: readonly JudgedQuery[], resultsOf: (query: string) => readonly JudgedResult[]): Row {
  const { ndcg, successAt1, passageHit, emptyRight } = means(
    queries.map((judged) => judge(judged, resultsOf(judged.query))),
  );
  return {
    'nDCG@10': rounded(ndcg),
    'success@1': rounded(successAt1),
    'passage in first 3': rounded(passageHit),
    'rightly empty': rounded(emptyRight),
  };
}

function peerRow(queries: readonly JudgedQuery[], peer: SearchPeer): Row {
  const times: number[] = [];
  const timed = (query: string) => {
    const start = performance.now();
    const results = peer.search(query);
    times.push(performance.now() - start);
    return results;
  };
  const row = quality(queries, timed);
  return { ...row, 'ms, median': rounded(middle(times), 1), 'kB gzip, first query': rounded(peer.bytes / 1000, 0) };
}

/**
 * Builds the site, asks it every judged query in a browser, and asks the peers the same; prints a table.
 * @param file judged queries; the repository's own where absent
 */
export async function benchSearch(file: string | undefined): Promise<void> {
  const queries = readJudgedQueries(file);
  const site = join(projectFolder, '.cache', 'bench', 'search-site');
  await buildSite(site, progressOnTerminal());
  const measured = await measureInBrowser(site, queries);
  const archive = await loadArchive();
  const rows: Record<string, Row> = {
    'this archive': {
      ...quality(queries, (query) => measured.results.get(query) ?? []),
      'ms, median': rounded(middle(measured.milliseconds), 1),
      'kB gzip, first query': rounded(middle(measured.firstQueryBytes) / 1000, 0),
    },
    'MiniSearch, prefix and fuzzy': peerRow(queries, miniSearchPeer(archive)),
    Lunr: peerRow(queries, lunrPeer(archive)),
  };
  console.table(rows);
  console.log(
    `${String(queries.length)} judged queries. Time: from Enter to results shown in a browser (the peers: the search call ` +
      `alone, in Node.js). Bytes: all that the first query loads (the peers: library and index); at most ` +
      `${String(rounded(Math.max(...measured.firstQueryBytes) / 1000, 0))} kB here.`,
  );
}
