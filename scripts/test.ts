import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';
import { runCommand, UsageError } from './command.ts';

/** What one step of the tests came to. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const reports = join(projectFolder, '.cache', 'test-reports');
const packages = join(projectFolder, 'node_modules');

function run(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(packages, script), ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

function check(script: string, ...args: readonly string[]): Tally {
  return run(script, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one of the projects of `vitest.config.ts`; its report gives the numbers of tests. The command's own arguments go to it. */
function vitest(project: string): Tally {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = run('vitest/vitest.mjs', ['run', `--project=${project}`, ...reporters, ...process.argv.slice(2)]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  // A file that can't be loaded fails the run without a failed test of its own.
  const failed = succeeded ? report.numFailedTests : Math.max(report.numFailedTests, 1);
  return { passed: report.numPassedTests, failed };
}

const steps: readonly (readonly [string, () => Tally])[] = [
  ['Formatting', () => check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['Lint', () => check('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['Types', () => check('astro/bin/astro.mjs', 'check', '--minimumSeverity=warning')],
  ['Unit tests', () => vitest('unit')],
  ['The built site, in a browser', () => vitest('site')],
];

const usage = `Usage: npm test [-- options of vitest]
  runs every test: formatting, lint, types, unit tests, the built site in a browser
  --update  writes the words of the golden pages, and other snapshots, as they are now`;

await runCommand('The tests were not run to their end.', async () => {
  if (process.argv.includes('--help')) throw new UsageError(usage);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies = steps.map(([name, step], index) => {
    console.log(`\n── ${index + 1} of ${steps.length}: ${name}`);
    const start = performance.now();
    const tally = step();
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s: ${name}`);
    return tally;
  });
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
