import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { citedTitle } from '../src/archive/citation.ts';
import { contentFolder, projectFolder } from '../src/load/content-folder.ts';
import { loadArchive, readArchive } from '../src/load/load-archive.ts';
import { recordCheck, recordHistory } from '../src/load/record-history.ts';
import { recordPermalinks } from '../src/load/record-permalinks.ts';
import { runCommand } from './command.ts';
import { openArchiveFolder } from './ingest/archive-folder.ts';
import { createPdfReader } from './ingest/pdf/read-pdf.ts';
import { addRecords, checkNote } from './sync/add-records.ts';
import { discover, type Discovery } from './sync/discover.ts';
import { readSyncOptions, type SyncOptions } from './sync/options.ts';
import { politeFetch, type PoliteFetch } from './sync/polite-fetch.ts';
import { publishedDocuments, recheckAll, type Recheck } from './sync/recheck.ts';
import { hostsOfRecords, recordsToFetch } from './sync/records-to-fetch.ts';
import { discoveryLines, outcomeLine, runReport } from './sync/report.ts';
import { recordAddresses } from './sync/record-addresses.ts';
import { openState } from './sync/sync-state.ts';
import { syncRecords, type SyncOutcome } from './sync/sync-records.ts';
import { takeInto } from './sync/take-in.ts';
import type { Archive, Entry } from '../src/archive/archive.ts';

const folder = contentFolder();
const today = new Date().toISOString().slice(0, 10);

/** What is remembered of one archive's publishers must not speak for another archive's. */
const memory = join(projectFolder, '.cache', 'sync', createHash('sha256').update(folder).digest('hex').slice(0, 12));

function fetcher(archive: Archive, hosts: ReadonlySet<string>, { mirror, pause }: SyncOptions): PoliteFetch {
  return politeFetch({
    userAgent: `InspectionArchive/1.0 (+${archive.settings.baseUrl}; ${archive.settings.contact.email})`,
    pause,
    patience: 60_000,
    retries: 3,
    backOff: 5_000,
    largest: 50_000_000,
    hosts: mirror === null ? hosts : new Set([mirror.host]),
  });
}

async function runDiscovery(archive: Archive, options: SyncOptions): Promise<Discovery[]> {
  const authorities = archive.authorities.filter(
    ({ slug }) => options.authority === undefined || slug === options.authority,
  );
  const pages = authorities.flatMap(({ publisherPage }) => (publisherPage === undefined ? [] : [publisherPage]));
  if (options.dryRun) {
    for (const page of pages) console.log(`would read ${page}`);
    return [];
  }
  const fetch = fetcher(archive, new Set(pages.map((page) => new URL(page).host)), options);
  const discoveries: Discovery[] = [];
  for await (const discovery of discover(archive, authorities, { fetch, mirror: options.mirror })) {
    discoveries.push(discovery);
    for (const line of discoveryLines(discovery)) console.log(line);
  }
  await recordDiscovery(discoveries, archive, options);
  return discoveries;
}

/** Files what the lists show, where that was asked for; a look at every authority's list is noted as a check. */
async function recordDiscovery(
  discoveries: readonly Discovery[],
  archive: Archive,
  { addRecords: isAsked }: SyncOptions,
): Promise<void> {
  if (!isAsked) return;
  const added = addRecords(folder, archive, discoveries, today);
  recordHistory(folder, added);
  for (const { note } of added) console.log(`filed: ${note}`);
  for (const id of recordAddresses(folder, discoveries)) console.log(`${id}: its address is noted`);
  const wereAllRead = discoveries.every(({ type }) => type === 'read');
  if (wereAllRead && discoveries.length === archive.authorities.length) {
    recordCheck(folder, today, checkNote(discoveries));
  }
  await recordPermalinks(folder);
}

async function runFetching(before: Archive, options: SyncOptions) {
  if (!options.fetchDocuments) return [];
  const archive = options.discover && !options.dryRun ? readArchive(folder).archive : before;
  const all = recordsToFetch(archive, options.authority);
  const records = all.slice(0, options.limit);
  console.log(`Records that have an address and wait for their text: ${String(all.length)}.`);
  if (options.dryRun) {
    for (const { entry, address } of records) console.log(`would fetch ${address.href} for ${entry.id}`);
    return [];
  }
  const lines: { entry: Entry; outcome: SyncOutcome }[] = [];
  const pdf = createPdfReader(1);
  try {
    await syncRecords(records, {
      fetch: fetcher(archive, hostsOfRecords(records), options),
      takeIn: takeInto(openArchiveFolder(folder), pdf),
      state: openState(join(memory, 'state.json')),
      files: join(memory, 'files'),
      mirror: options.mirror,
      today,
      tell: (entry, outcome) => {
        lines.push({ entry, outcome });
        if (outcome.type === 'filed') recordFiled(archive, entry);
        console.log(`${String(lines.length)}/${String(records.length)}  ${outcomeLine(entry, outcome)}`);
      },
    });
  } finally {
    pdf.close();
    // What a run that was killed had filed is locked by the next.
    await recordPermalinks(folder);
  }
  return lines;
}

/** Notes in the history at once what was filed: a run can be stopped at any moment. */
function recordFiled(archive: Archive, entry: Entry): void {
  const note = `Full text: ${citedTitle(archive, entry)}.`;
  recordHistory(folder, [{ on: today, what: 'added', entry: entry.id, note }]);
}

async function runRecheck(archive: Archive, options: SyncOptions) {
  const documents = publishedDocuments(archive, options.authority).slice(0, options.limit);
  console.log(`Documents that are held and have a published address: ${String(documents.length)}.`);
  if (options.dryRun) {
    for (const { entry, address } of documents) console.log(`would ask for ${address.href} of ${entry.id}`);
    return [];
  }
  const tools = {
    fetch: fetcher(archive, new Set(documents.map(({ address }) => address.host)), options),
    state: openState(join(memory, 'state.json')),
    files: join(memory, 'files'),
    mirror: options.mirror,
    today,
  };
  const lines: { entry: Entry; outcome: Recheck }[] = [];
  await recheckAll(documents, tools, (entry, outcome) => {
    lines.push({ entry, outcome });
    console.log(outcomeLine(entry, outcome));
  });
  return lines;
}

await runCommand('The archive was not synchronised to the end. What was filed before is kept.', async () => {
  const archive = await loadArchive();
  const options = readSyncOptions(
    process.argv.slice(2),
    archive.authorities.map(({ slug }) => slug),
  );
  const discoveries = options.discover ? await runDiscovery(archive, options) : [];
  const lines = options.recheck ? await runRecheck(archive, options) : await runFetching(archive, options);
  if (options.report !== null) {
    mkdirSync(dirname(options.report), { recursive: true });
    writeFileSync(options.report, runReport(lines, discoveries));
  }
  const hasFailed =
    lines.some(({ outcome }) => outcome.type !== 'filed' && outcome.type !== 'same') ||
    discoveries.some(({ type }) => type === 'not-read');
  if (hasFailed) process.exitCode = 1;
});
