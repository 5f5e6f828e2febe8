import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';

/** Cases a property: with some dozen properties, well over 10,000 in all. */
const runs = process.env['FUZZ_RUNS'] ?? '1000';

const files = globSync('tests/**/*.test.ts', { cwd: projectFolder })
  .filter((file) => !file.startsWith(join('tests', 'site')))
  .filter((file) => /from 'fast-check'/.test(readFileSync(join(projectFolder, file), 'utf8')));
const properties = files.reduce(
  (sum, file) =>
    sum + (readFileSync(join(projectFolder, file), 'utf8').match(/fc\.(?:property|asyncProperty)\(/g)?.length ?? 0),
  0,
);
console.log(`${String(properties)} properties, ${runs} cases each: ${String(properties * Number(runs))} cases`);
const { status } = spawnSync(
  process.execPath,
  [
    join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project=unit',
    '--testTimeout=1200000',
    ...files,
  ],
  { cwd: projectFolder, env: { ...process.env, FUZZ_RUNS: runs }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
