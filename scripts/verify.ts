import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFolder, projectFolder } from '../src/load/content-folder.ts';
import { problemLine } from '../src/load/problem.ts';
import { recordPermalinks } from '../src/load/record-permalinks.ts';
import { readCommandOptions, runCommand } from './command.ts';
import { unlockedWords } from './unlocked-words.ts';
import { checksumFile, verifySite } from './site/checksums.ts';
import { verifyArchive } from './verify/verify-archive.ts';

const usage = `Usage: npm run verify [-- --lock] [-- --review] [-- --site DIR]
  proves the archive: schema, cross-references, published addresses, every word; and the built site where there is one
  --lock    first writes addresses that are not yet in permalinks.lock into it
  --review  lists what waits for a person
  --site    the built site (default: dist/, where it has been built)`;

/** The site that was chosen, else the one in its usual place; null where none has been built there. */
function siteToProve(chosen: string | undefined): string | null {
  if (chosen !== undefined) return resolve(chosen);
  const usual = join(projectFolder, 'dist');
  return existsSync(join(usual, checksumFile)) ? usual : null;
}

await runCommand('The archive was not verified.', async () => {
  const chosen = readCommandOptions(
    { lock: { type: 'boolean' }, review: { type: 'boolean' }, site: { type: 'string' } },
    usage,
  );
  const site = siteToProve(chosen.site);
  const folder = contentFolder();
  if (chosen.lock === true) {
    const { entries, paragraphs } = await recordPermalinks(folder);
    console.log(`permalinks.lock: ${entries} entries and ${paragraphs} paragraphs added`);
  }
  const verdict = await verifyArchive(folder);
  const siteVerdict = site === null ? null : verifySite(site);
  const problems = [...verdict.problems, ...(siteVerdict?.problems ?? [])];
  for (const problem of problems) console.log(problemLine(problem));
  for (const line of verdict.proved) console.log(line);
  if (siteVerdict !== null) console.log(`${siteVerdict.proved} files of the built site, each with its SHA-256`);
  if (verdict.unlocked.length > 0) {
    console.log(unlockedWords(verdict.unlocked));
  }
  if (chosen.review === true) {
    for (const { file, field, why, seen } of verdict.waiting) {
      console.log(`${file}: ${field}: ${why}${seen === null ? '' : ` (seen: "${seen}")`}`);
    }
    console.log(`${verdict.waiting.length} facts wait for a person; editing the file settles them`);
  }
  if (problems.length > 0) {
    console.log(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    process.exitCode = 1;
  } else console.log('The archive is whole.');
});
