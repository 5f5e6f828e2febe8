import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { run } from '../faults/run.ts';

const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).map(([name, line]) => ({ name, file: line.split(' ').at(-1) ?? '' }));
const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');

describe.each(commands)('npm run $name', ({ name, file }) => {
  test('says how it is used when asked, and does nothing else', () => {
    const { status, output } = run([file, '--help']);
    expect(status, output).toBe(0);
    expect(output).toMatch(new RegExp(`^Usage: npm (?:run )?${name}\\b`));
  });

  test.runIf(name !== 'test')('refuses an option that it does not have', () => {
    const { status, output } = run([file, '--no-such-option']);
    expect(status, output).toBe(2);
    expect(output).toContain('--no-such-option');
    expect(output).toContain('Usage: ');
  });

  test('stands in the README', () => {
    expect(readme).toMatch(new RegExp(`\`npm (?:run )?${name}\\b`));
  });
});
