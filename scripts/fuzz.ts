import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';
import { readCommandOptions, runCommand, UsageError } from './command.ts';

const usage = `Usage: npm run fuzz
  tries every property of the unit tests on new cases; FUZZ_RUNS sets how many each (default 1000)`;

/** Cases a property: with some dozen properties, well over 10,000 in all. */
function chosenRuns(): number {
  const text = process.env['FUZZ_RUNS'] || '1000';
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new UsageError(`FUZZ_RUNS: found "${text}"; expected a whole number from 1`);
  }
  return runs;
}

await runCommand('The properties were not tried.', async () => {
  readCommandOptions({}, usage);
  const runs = chosenRuns();
  const tests = globSync('tests/**/*.test.ts', { cwd: projectFolder, exclude: [join('tests', 'site')] })
    .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'utf8') }))
    .filter(({ text }) => /from 'fast-check'/.test(text));
  const properties = tests.reduce((sum, { text }) => sum + (text.match(/fc\.(?:asyncP|p)roperty\(/g)?.length ?? 0), 0);
  console.log(`${properties} properties, ${runs} cases each: ${properties * runs} cases`);
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  const files = tests.map(({ file }) => file);
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project=unit', '--testTimeout=1200000', ...files], {
    cwd: projectFolder,
    env: { ...process.env, FUZZ_RUNS: String(runs) },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
});
