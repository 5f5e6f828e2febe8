import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { UsageError } from '../command.ts';

/** How `sync` was called. */
export interface SyncOptions {
  readonly authority: string | undefined;
  /** The most records to fetch in this run. */
  readonly limit: number;
  readonly dryRun: boolean;
  /** Another host with the same paths. */
  readonly mirror: URL | null;
  /** Read the publisher's lists instead of fetching documents. */
  readonly discover: boolean;
  /** File a record of each inspection that the lists show and the archive doesn't know, and the addresses that it lacks. */
  readonly addRecords: boolean;
  /** Fetch the documents that records point to. */
  readonly fetchDocuments: boolean;
  /** Ask whether the published files of held documents are still the ones that were read. */
  readonly recheck: boolean;
  /** Write the run's report here, in Markdown; absolute. */
  readonly report: string | null;
  /** Milliseconds between two requests. */
  readonly pause: number;
}

const usage = `Usage: npm run sync -- [options]
  --authority SLUG   only this authority's records
  --limit N          fetch at most N documents
  --dry-run          say what would be fetched, and contact nobody
  --base-url URL     ask this host for the same paths: a mirror, or a test
  --all              all that follows in one run: read the lists, file records, fetch every document
  --discover         read each authority's page at the publisher and propose records that the archive lacks
  --add-records      with --discover: file those records, without their text, and addresses that records lack
  --recheck          ask whether documents that are held were issued again or withdrawn
  --report FILE      write a report in Markdown
  --pause SECONDS    between two requests (default: 3; a longer crawl delay of the host counts)`;

/** Two requests to a public body's server lie at least this far apart unless its robots.txt asks for more. */
const defaultPause = '3';

/**
 * Reads the arguments of the command line.
 * @param authorities the slugs that `--authority` may name
 * @throws UsageError when they are wrong
 */
export function readSyncOptions(args: readonly string[], authorities: readonly string[]): SyncOptions {
  const values = parse(args);
  const limit = Number(values.limit ?? Infinity);
  if (!(limit >= 1) || (values.limit !== undefined && !Number.isInteger(limit))) {
    wrong(`--limit takes a whole number from 1; it was "${values.limit ?? ''}".`);
  }
  const pause = Number(values.pause);
  if (!(pause >= 0)) wrong(`--pause takes a number of seconds; it was "${values.pause}".`);
  if (values.authority !== undefined && !authorities.includes(values.authority)) {
    wrong(`--authority takes one of: ${authorities.join(', ')}; it was "${values.authority}".`);
  }
  if (values['add-records'] && !values.discover) wrong('--add-records goes with --discover.');
  const discover = values.discover || values.all;
  if (values.recheck && discover) {
    wrong(`--recheck and --${values.all ? 'all' : 'discover'} are two runs: call one after the other.`);
  }
  return {
    authority: values.authority,
    limit,
    dryRun: values['dry-run'],
    mirror: values['base-url'] === undefined ? null : webAddress(values['base-url']),
    discover,
    addRecords: values['add-records'] || values.all,
    fetchDocuments: values.all || !(discover || values.recheck),
    recheck: values.recheck,
    report: values.report === undefined ? null : resolve(values.report),
    pause: pause * 1000,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        authority: { type: 'string' },
        limit: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'base-url': { type: 'string' },
        all: { type: 'boolean', default: false },
        discover: { type: 'boolean', default: false },
        'add-records': { type: 'boolean', default: false },
        recheck: { type: 'boolean', default: false },
        report: { type: 'string' },
        pause: { type: 'string', default: defaultPause },
      },
    }).values;
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function webAddress(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return wrong(`--base-url takes an address that begins with http:// or https://; it was "${text}".`);
  }
  return url;
}

function wrong(message: string): never {
  throw new UsageError(`${message}\n\n${usage}`);
}
