import { parseArgs } from 'node:util';
import { contentFolder } from '../src/load/content-folder.ts';
import { problemLine } from '../src/load/problem.ts';
import { recordPermalinks } from '../src/load/record-permalinks.ts';
import { runCommand, UsageError } from './command.ts';
import { unlockedWords } from './unlocked-words.ts';
import { verifyArchive } from './verify/verify-archive.ts';

const usage = `Usage: npm run verify [-- --lock] [-- --review]
  proves the archive: schema, cross-references, published addresses, every word
  --lock    first writes addresses that are not yet in permalinks.lock into it
  --review  lists what waits for a person`;

function options(): { readonly lock: boolean; readonly review: boolean } {
  try {
    const { values } = parseArgs({ options: { lock: { type: 'boolean' }, review: { type: 'boolean' } } });
    return { lock: values.lock === true, review: values.review === true };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

await runCommand('The archive was not verified.', async () => {
  const { lock, review } = options();
  const folder = contentFolder();
  if (lock) {
    const { entries, paragraphs } = await recordPermalinks(folder);
    console.log(`permalinks.lock: ${entries} entries and ${paragraphs} paragraphs added`);
  }
  const verdict = await verifyArchive(folder);
  for (const problem of verdict.problems) console.log(problemLine(problem));
  for (const line of verdict.proved) console.log(line);
  if (verdict.unlocked.length > 0) {
    console.log(unlockedWords(verdict.unlocked));
  }
  if (review) {
    for (const { file, field, why, seen } of verdict.waiting) {
      console.log(`${file}: ${field}: ${why}${seen === null ? '' : ` (seen: "${seen}")`}`);
    }
    console.log(`${verdict.waiting.length} facts wait for a person; editing the file settles them`);
  }
  if (verdict.problems.length > 0) {
    console.log(`${verdict.problems.length} ${verdict.problems.length === 1 ? 'problem' : 'problems'}`);
    process.exitCode = 1;
  } else console.log('The archive is whole.');
});
