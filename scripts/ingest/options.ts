import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { edtfDateSchema } from '../../src/archive/edtf-date.ts';
import { slugSchema } from '../../src/archive/slug.ts';
import { contentFolder } from '../../src/load/content-folder.ts';
import { UsageError } from '../command.ts';

/** How `ingest` was called. */
export interface Options {
  /** Files and folders, as given. */
  readonly inputs: readonly string[];
  /** The content folder, absolute. */
  readonly content: string;
  /** Write Markdown here instead of filing; absolute. */
  readonly out: string | null;
  /** Write the report here; absolute. */
  readonly report: string | null;
  readonly authority: string | undefined;
  readonly kind: string | undefined;
  readonly published: string | undefined;
  readonly sourceUrl: string | undefined;
  /** The day on which the file was retrieved, where the caller fetched it: an ISO date. */
  readonly retrieved?: string;
  /** The id of the record that the document must complete, where the caller knows; it is filed as nothing else. */
  readonly completes?: string;
  /** Why documents that fail the fidelity gate are taken all the same. */
  readonly accept: string | undefined;
  readonly createAuthorities: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly jobs: number;
}

/** How the command is called, for people. */
export const usage = `Usage: npm run ingest -- [options] FILE|FOLDER…
  --content DIR         where to file (default: $ARCHIVE_CONTENT, else content/)
  --out DIR             write DIR/<source base name>.md instead of filing
  --report FILE         a JSON report, an object a source
  --authority SLUG      the authority, where the document does not name it
  --kind KIND           the kind of publication, where the document does not show it
  --published DATE      the day of publication, from the publisher's list
  --source-url URL      the document's own address
  --create-authorities  add a minimal authorities/<slug>.yaml for one that the archive doesn't know
  --accept WHY          take a document whose words could not all be proved, and keep the reason
  --jobs N              documents at a time (default: one a processor)
  --dry-run             change nothing, say what would be done
  --force               replace a text already held`;

const specification = {
  content: { type: 'string' },
  out: { type: 'string' },
  report: { type: 'string' },
  authority: { type: 'string' },
  kind: { type: 'string' },
  published: { type: 'string' },
  'source-url': { type: 'string' },
  accept: { type: 'string' },
  jobs: { type: 'string' },
  'create-authorities': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;

function wrong(message: string): never {
  throw new UsageError(`${message}\n\n${usage}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: specification, allowPositionals: true });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function checkUrl(url: string): void {
  const parsed = URL.parse(url);
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    wrong(`--source-url takes an address that begins with http:// or https://; it was "${url}".`);
  }
}

/**
 * Reads the arguments of the command line.
 * @throws UsageError when they are wrong
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) wrong('Name a file or folder to ingest.');
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    wrong(`--jobs takes a number from 1 to 64; it was "${String(values.jobs)}".`);
  for (const name of ['authority', 'kind'] as const) {
    const value = values[name];
    if (value !== undefined && !slugSchema.safeParse(value).success) {
      wrong(`--${name} takes lower-case letters, digits and single hyphens; it was "${value}".`);
    }
  }
  if (values.published !== undefined && !edtfDateSchema.safeParse(values.published).success) {
    wrong(`--published takes a date such as 2017-03-24 or 2017-07; it was "${values.published}".`);
  }
  if (values['source-url'] !== undefined) checkUrl(values['source-url']);
  if (values.accept?.trim() === '') wrong('--accept takes the reason in words.');
  return {
    inputs: positionals,
    content: values.content === undefined ? contentFolder() : resolve(values.content),
    out: values.out === undefined ? null : resolve(values.out),
    report: values.report === undefined ? null : resolve(values.report),
    authority: values.authority,
    kind: values.kind,
    published: values.published,
    sourceUrl: values['source-url'],
    accept: values.accept?.trim(),
    createAuthorities: values['create-authorities'],
    dryRun: values['dry-run'],
    force: values.force,
    jobs,
  };
}
