import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readArchive } from '../../src/load/load-archive.ts';

let work: string;
let content: string;

/** A letter of a kind that the archive reads, on an authority of the test's choice. */
function letter({
  authority = 'Reading Borough Council',
  team = 'Ann Example and Bo Sample',
  closing = 'Yours sincerely',
} = {}): string {
  return [
    'Ofsted Piccadilly Gate Store Street Manchester M1 2WD',
    '',
    '12 March 2019',
    '',
    'Dear Director',
    '',
    `Focused visit to ${authority} children’s services`,
    '',
    `This letter summarises the findings of the focused visit to ${authority} children’s services on 5 and 6 February 2019. The inspectors were ${team}, Her Majesty’s Inspectors.`,
    '',
    'Findings',
    '',
    '- Social workers know children well.',
    '',
    closing,
    '',
    'Ann Example Her Majesty’s Inspector',
    '',
  ].join('\n');
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'ingest-'));
  content = join(work, 'content');
  cpSync(join(projectFolder, 'content'), content, {
    recursive: true,
    filter: (path) => !/inspections\/[^/]+\/|sources\/|permalinks\.lock$/.test(path.slice(projectFolder.length)),
  });
  mkdirSync(join(content, 'inspections', 'reading'), { recursive: true });
});

afterEach(() => {
  rmSync(work, { recursive: true, force: true });
});

function write(name: string, text: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

interface Row {
  readonly outcome: string;
  readonly error?: string;
  readonly review: readonly { readonly field: string }[];
  readonly words: { readonly dropped: unknown[] };
}

function ingest(...args: string[]): { code: number | null; output: string; report: Row[] } {
  const report = join(work, 'report.json');
  const script = join(projectFolder, 'scripts', 'ingest.ts');
  const done = spawnSync(process.execPath, [script, '--content', content, '--report', report, ...args], {
    encoding: 'utf8',
  });
  const rows = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Row[]) : [];
  return { code: done.status, output: done.stdout + done.stderr, report: rows };
}

/** Every file of the content folder with its text. */
function snapshot(): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

const id = 'reading/2019-03-12-focused-visit';

describe('filing', () => {
  test('a letter is filed with its facts, its text and its permalinks; again it is unchanged', () => {
    const source = write('letter.txt', letter());
    expect(ingest(source)).toMatchObject({
      code: 0,
      report: [{ outcome: 'filed', authority: 'reading', kind: 'focused-visit', date: '2019-03-12', improvements: 0 }],
    });
    const { archive } = readArchive(content);
    expect(archive.inspections.find((entry) => entry.id === id)).toMatchObject({
      framework: 'ilacs-2018',
      dateBasis: 'letter',
      inspected: { from: '2019-02-05', to: '2019-02-06' },
      inspectors: [{ name: 'Ann Example' }, { name: 'Bo Sample' }],
      signedBy: ['Ann Example'],
      text: 'full',
    });
    expect(readFileSync(join(content, 'sources', `${id}.txt`), 'utf8')).toBe(letter());
    expect(readFileSync(join(content, 'permalinks.lock'), 'utf8')).toContain(`${id} p1:`);
    const before = snapshot();
    expect(ingest(source)).toMatchObject({ code: 0, report: [{ outcome: 'unchanged' }] });
    expect(snapshot()).toEqual(before);
  });

  test('a record of the same inspection is completed; what disagrees is shown for review', () => {
    const record = [
      '---',
      'title: A focused visit known from elsewhere',
      'authority: reading',
      'kind: focused-visit',
      'framework: ilacs-2018',
      'date: "2019-03-13"',
      'dateBasis: listing',
      'inspected: { from: "2019-02-05", to: "2019-02-07" }',
      'inspectors: []',
      'grades: []',
      'focus: the front door',
      'text: none',
      'known: { how: mentioned, where: a later report }',
      '---',
      '',
    ].join('\n');
    writeFileSync(join(content, 'inspections', 'reading', '2019-03-13-focused-visit.md'), record);
    const { code, report } = ingest(write('letter.txt', letter()));
    expect(code).toBe(0);
    expect(report[0]).toMatchObject({ outcome: 'merged', date: '2019-03-13' });
    expect(report[0]?.review.map(({ field }) => field).sort()).toEqual(['date', 'inspected']);
    expect(readdirSync(join(content, 'inspections', 'reading'))).toEqual(['2019-03-13-focused-visit.md']);
    const [merged] = readArchive(content).archive.inspections;
    expect(merged).toMatchObject({
      focus: 'the front door',
      known: { how: 'document' },
      text: 'full',
      title: expect.stringContaining('Focused visit to Reading'),
    });
  });

  test('another text of a held inspection is refused, and replaced with --force', () => {
    ingest(write('letter.txt', letter()));
    const other = write('other.txt', letter({ closing: 'Yours faithfully' }));
    expect(ingest(other)).toMatchObject({
      code: 1,
      report: [{ outcome: 'refused', error: expect.stringContaining('--force') }],
    });
    expect(ingest('--force', other)).toMatchObject({ code: 0, report: [{ outcome: 'merged' }] });
  });

  test('an authority that the archive does not know is refused, or made', () => {
    const source = write('letter.txt', letter({ authority: 'Exampleshire County Council' }));
    const before = snapshot();
    expect(ingest(source)).toMatchObject({
      code: 1,
      report: [{ outcome: 'refused', error: expect.stringContaining('authorities/exampleshire.yaml') }],
    });
    expect(snapshot()).toEqual(before);
    expect(ingest('--create-authorities', source).code).toBe(0);
    expect(readArchive(content).archive.authorities.map(({ slug }) => slug)).toContain('exampleshire');
  });

  test('--dry-run changes nothing; --out writes beside the archive', () => {
    const source = write('letter.txt', letter());
    const before = snapshot();
    expect(ingest('--dry-run', source)).toMatchObject({ code: 0, report: [{ outcome: 'filed' }] });
    expect(ingest('--out', join(work, 'out'), source).code).toBe(0);
    expect(snapshot()).toEqual(before);
    expect(readFileSync(join(work, 'out', 'letter.md'), 'utf8')).toMatch(/^---\ntitle: Focused visit to Reading/);
  });
});

describe('refusals', () => {
  test('what cannot be read is refused in a line each; the others are filed', () => {
    const folder = join(work, 'in');
    mkdirSync(folder);
    const add = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
    add('a-letter.txt', letter());
    add('empty.pdf', '');
    add('office.docx', 'PK\u0003\u0004rest');
    add('page.pdf', '<!DOCTYPE html><html><body>Find an inspection report</body></html>');
    add('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    add('unknown.txt', 'A shopping list with words.');
    const { code, output, report } = ingest(folder);
    expect(code).toBe(1);
    expect(report.map(({ outcome, error }) => [outcome, error?.slice(0, 46)])).toEqual([
      ['filed', undefined],
      ['refused', 'is empty'],
      ['refused', 'is a ZIP or Office file; save it as a PDF'],
      ['refused', 'is a web page, not a document; download the PD'],
      ['refused', 'is neither a PDF nor text in UTF-8; save it as'],
      ['refused', 'is of a kind that was not recognised; add --ki'],
    ]);
    expect(output).not.toMatch(/\n\s+at .*\.ts/);
    expect(readArchive(content).archive.inspections).toHaveLength(1);
  });

  test('wrong usage ends with 2 and says what is right', () => {
    expect(ingest()).toMatchObject({ code: 2, output: expect.stringContaining('Usage: npm run ingest') });
    expect(ingest('no-such-file.pdf')).toMatchObject({ code: 2, output: expect.stringContaining('no-such-file.pdf') });
    expect(ingest('--kind', 'letter', write('letter.txt', letter()))).toMatchObject({
      code: 2,
      output: expect.stringContaining('focused-visit'),
    });
    expect(ingest('--published', 'yesterday', write('letter.txt', letter())).code).toBe(2);
  });
});
