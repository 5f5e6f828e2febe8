import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { recordHistory } from '../src/load/record-history.ts';
import { recordPermalinks } from '../src/load/record-permalinks.ts';
import { writeWhole } from '../src/files/write-whole.ts';
import { runCommand, UsageError } from './command.ts';
import { openArchiveFolder } from './ingest/archive-folder.ts';
import { findSources } from './ingest/find-sources.ts';
import { historyOf } from './ingest/history.ts';
import { ingest } from './ingest/ingest.ts';
import { readOptions } from './ingest/options.ts';
import { outcomeLine, type Outcome } from './ingest/outcome.ts';
import { createPdfReader } from './ingest/pdf/read-pdf.ts';
import { createProgress } from './ingest/progress.ts';

function summary(outcomes: readonly Outcome[], skipped: readonly string[], isDryRun: boolean): string {
  const count = (wanted: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const parts = (['filed', 'merged', 'unchanged', 'refused'] as const).map((kind) => `${count(kind)} ${kind}`);
  if (skipped.length > 0) parts.push(`${skipped.length} skipped as no document (${skipped.join(', ')})`);
  return `${isDryRun ? 'Dry run, nothing was written: ' : ''}${parts.join(', ')}`;
}

await runCommand('The documents were not ingested.', async () => {
  const options = readOptions(process.argv.slice(2));
  const { documents, skipped } = findSources(options.inputs);
  const archive = openArchiveFolder(options.content);
  const kinds = archive.kinds.map(({ slug }) => slug);
  if (options.kind !== undefined && !kinds.includes(options.kind)) {
    throw new UsageError(`--kind takes one of: ${kinds.join(', ')}; it was "${options.kind}".`);
  }
  const heldBefore = new Set(
    [...archive.entries.values()].filter(({ frontmatter }) => frontmatter.text === 'full').map(({ id }) => id),
  );
  const progress = createProgress(documents.length, process.stdout);
  const pdf = createPdfReader(options.jobs);
  const today = new Date().toISOString().slice(0, 10);
  const changesArchive = !options.dryRun && options.out === null;
  /** Notes in the history at once what was filed: a run can be stopped at any moment. */
  const done = (outcome: Outcome): void => {
    if (changesArchive) recordHistory(archive.path, historyOf([outcome], archive, heldBefore, today));
    progress.done(outcomeLine(outcome));
  };
  try {
    const outcomes = await ingest(documents, archive, options, pdf, done);
    progress.end();
    if (options.report !== null) {
      mkdirSync(dirname(resolve(options.report)), { recursive: true });
      writeWhole(options.report, `${JSON.stringify(outcomes, null, 2)}\n`);
    }
    console.log(summary(outcomes, skipped, options.dryRun));
    if (outcomes.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
  } finally {
    pdf.close();
    // What a run that was killed had filed is locked by the next.
    if (changesArchive) await recordPermalinks(archive.path);
  }
});
