import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchiveFolder } from '../../scripts/ingest/archive-folder.ts';
import { findSources } from '../../scripts/ingest/find-sources.ts';
import { ingest as ingestAll } from '../../scripts/ingest/ingest.ts';
import { readOptions } from '../../scripts/ingest/options.ts';
import type { Outcome } from '../../scripts/ingest/outcome.ts';
import { createPdfReader, type PdfReader } from '../../scripts/ingest/pdf/read-pdf.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readEntryBody } from '../../src/load/entry-files.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { fromCache, textDigest } from '../../src/load/text-cache.ts';
import { readText } from '../../scripts/ingest/text/read-text.ts';
import { readDocument, type DocumentFacts } from '../../src/text/read-document.ts';

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
    filter: (path) =>
      !/inspections\/[^/]+\/|sources\/|(?:history|redirects)\.yaml$|permalinks\.lock$/.test(
        path.slice(projectFolder.length),
      ),
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

/** The command itself, in a process of its own: for exit codes and what it prints. */
function command(...args: string[]): { code: number | null; output: string } {
  const script = join(projectFolder, 'scripts', 'ingest.ts');
  const done = spawnSync(process.execPath, [script, '--content', content, ...args], { encoding: 'utf8' });
  return { code: done.status, output: done.stdout + done.stderr };
}

/** The same without a process. */
async function ingest(...args: string[]): Promise<readonly Outcome[]> {
  return ingestWith(createPdfReader(1), ...args);
}

/** The same with another reader of PDFs. */
async function ingestWith(pdf: PdfReader, ...args: string[]): Promise<readonly Outcome[]> {
  const options = readOptions(['--content', content, ...args]);
  const { documents } = findSources(options.inputs);
  try {
    return await ingestAll(documents, openArchiveFolder(content), options, pdf, () => undefined);
  } finally {
    pdf.close();
  }
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
  test('what ingest read of a text is what the archive reads of its file', async () => {
    await ingest(write('letter.txt', letter()));
    const { body, bodyDigest } = readEntryBody(content, id);
    const facts: DocumentFacts = { voice: 'inspectors', addressee: 'authority', published: [] };
    expect(fromCache(textDigest(bodyDigest, facts))?.reading).toEqual(readDocument(body, facts));
  });

  test('the terms that a document prints are filed with their place, and the archive reads on', async () => {
    const terms = 'You may reuse this information (not including logos) free of charge in any format or medium.';
    await ingest(write('letter.txt', `${letter()}\n${terms}\n`));
    const { archive } = readArchive(content);
    const { source, evidence } = archive.inspections.find((entry) => entry.id === id) ?? {};
    const place = evidence?.['source.licence'];
    expect(source?.licence).toBe(terms);
    expect(archive.textOf(id)?.paragraphs.find((paragraph) => paragraph.id === place)?.text).toBe(terms);
  });

  test('a letter is filed with its facts and its text; again it is unchanged', async () => {
    const source = write('letter.txt', letter());
    expect(await ingest(source)).toMatchObject([
      { outcome: 'filed', authority: 'reading', kind: 'focused-visit', date: '2019-03-12', improvements: 0 },
    ]);
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
    const before = snapshot();
    expect(await ingest(source)).toMatchObject([{ outcome: 'unchanged', output: id }]);
    expect(snapshot()).toEqual(before);
  });

  test('a record of the same inspection is completed; what disagrees is shown for review', async () => {
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
    const [outcome] = await ingest(write('letter.txt', letter()));
    expect(outcome).toMatchObject({ outcome: 'merged', date: '2019-03-13' });
    expect(outcome?.review?.map(({ field, seen }) => [field, seen])).toEqual([
      ['inspected', 'document: 2019-02-05 to 2019-02-06; known before: 2019-02-05 to 2019-02-07'],
      ['date', 'document: 2019-03-12; known before: 2019-03-13'],
    ]);
    expect(readdirSync(join(content, 'inspections', 'reading'))).toEqual(['2019-03-13-focused-visit.md']);
    const [merged] = readArchive(content).archive.inspections;
    expect(merged).toMatchObject({
      focus: 'the front door',
      known: { how: 'document' },
      text: 'full',
      title: expect.stringContaining('Focused visit to Reading'),
    });
  });

  test('a document whose words cannot be proved is refused with them, and taken with --accept, which keeps the reason', async () => {
    const source = write('letter.pdf', '%PDF-1.7 a stand-in for a PDF that two readers read differently');
    const pdf: PdfReader = {
      read: () => Promise.resolve({ ...readText(letter()), sourceText: `${letter()}\nOne sentence more.` }),
      close: () => undefined,
    };
    const before = snapshot();
    const [refused] = await ingestWith(pdf, source);
    expect(refused).toMatchObject({
      outcome: 'refused',
      error: expect.stringContaining('missing "One sentence more"'),
    });
    expect(refused?.error).toContain('--accept WHY');
    expect(snapshot()).toEqual(before);
    const [accepted] = await ingestWith(pdf, '--accept', 'the last line is a stamp', source);
    expect(accepted).toMatchObject({ outcome: 'filed', words: { source: expect.any(Number) } });
    const [entry] = readArchive(content).archive.inspections;
    expect(entry).toMatchObject({
      words: { accepted: expect.stringMatching(/^the last line is a stamp \(1 difference .*One sentence more/) },
    });
    await expect(ingest('--accept', ' ', source)).rejects.toThrow('reason in words');
  });

  test('another text of a held inspection is refused, and replaced with --force', async () => {
    await ingest(write('letter.txt', letter()));
    const other = write('other.txt', letter({ closing: 'Yours faithfully' }));
    expect(await ingest(other)).toMatchObject([{ outcome: 'refused', error: expect.stringContaining('--force') }]);
    expect(await ingest('--force', other)).toMatchObject([{ outcome: 'merged' }]);
  });

  test('an authority that the archive does not know is refused, or made', async () => {
    const source = write('letter.txt', letter({ authority: 'Exampleshire County Council' }));
    const before = snapshot();
    expect(await ingest(source)).toMatchObject([
      { outcome: 'refused', error: expect.stringContaining('authorities/exampleshire.yaml') },
    ]);
    expect(snapshot()).toEqual(before);
    expect(await ingest('--create-authorities', source)).toMatchObject([{ outcome: 'filed' }]);
    const made = readArchive(content).archive.authorities.find(({ slug }) => slug === 'exampleshire');
    expect(made?.name).toBe('Exampleshire');
    expect(made?.region).toBeUndefined();
    expect(readFileSync(join(content, 'authorities', 'exampleshire.yaml'), 'utf8')).toContain('# region:');
  });

  test('--dry-run changes nothing; --out writes beside the archive', async () => {
    const source = write('letter.txt', letter());
    const before = snapshot();
    expect(await ingest('--dry-run', source)).toMatchObject([{ outcome: 'filed' }]);
    expect(await ingest('--out', join(work, 'out'), source)).toMatchObject([{ outcome: 'filed' }]);
    expect(snapshot()).toEqual(before);
    expect(readFileSync(join(work, 'out', 'letter.md'), 'utf8')).toMatch(/^---\ntitle: Focused visit to Reading/);
  });

  test('a document without a date of any sort is refused, and filed with --published', async () => {
    const source = write('plan.txt', 'Our plan\n\nWe will do better.\n');
    const given = ['--kind', 'action-plan', '--authority', 'reading'];
    expect(await ingest(...given, source)).toMatchObject([
      { outcome: 'refused', error: expect.stringContaining('--published') },
    ]);
    expect(await ingest(...given, '--published', '2019-07', source)).toMatchObject([
      { outcome: 'filed', kind: 'action-plan', date: '2019-07', dateBasis: 'listing' },
    ]);
  });
});

test('what cannot be read is refused in a line each; the others are filed, and the command ends with 1', () => {
  const folder = join(work, 'in');
  const report = join(work, 'report.json');
  mkdirSync(folder);
  const add = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  add('a-letter.txt', letter());
  add('empty.pdf', '');
  add('office.docx', 'PK\u0003\u0004rest');
  add('page.pdf', '<!DOCTYPE html><html><body>Find an inspection report</body></html>');
  add('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  add('manifest.json', '[{ "file": "a-letter.txt" }]');
  add('unknown.json', 'A shopping list with words.');
  add('.DS_Store', 'Bud1');
  const { code, output } = command('--report', report, folder);
  expect(code).toBe(1);
  const outcomes = JSON.parse(readFileSync(report, 'utf8')) as Outcome[];
  expect(outcomes.map(({ outcome, error }) => [outcome, error?.slice(0, 40)])).toEqual([
    ['filed', undefined],
    ['refused', 'is empty'],
    ['refused', 'is a ZIP or Office file; save it as a PD'],
    ['refused', 'is a web page, not a document; download '],
    ['refused', 'is neither a PDF nor text in UTF-8; save'],
    ['refused', 'is of a kind that was not recognised; ad'],
  ]);
  expect(output).toContain(`1 skipped as no document (${join(folder, 'manifest.json')})`);
  expect(output).not.toMatch(/\n\s+at .*\.ts/);
  expect(readFileSync(join(content, 'permalinks.lock'), 'utf8')).toContain(`${id} p1:`);
  expect(readArchive(content).archive.inspections).toHaveLength(1);
});

test('a run that is stopped has noted in the history what it filed; the next locks its permalinks', async () => {
  const folder = join(work, 'in');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), letter());
  for (let count = 0; count < 200; count += 1)
    writeFileSync(join(folder, `b${count}.txt`), letter({ team: `Ann Example and ${'Bo '.repeat(count)}` }));
  const running = spawn(process.execPath, [join(projectFolder, 'scripts', 'ingest.ts'), '--content', content, folder]);
  const stopped = new Promise((resolve) => running.once('close', resolve));
  for await (const line of running.stdout) {
    if (String(line).includes('filed')) running.kill('SIGKILL');
  }
  await stopped;
  expect(readFileSync(join(content, 'history.yaml'), 'utf8')).toContain(`entry: ${id}`);
  expect(readdirSync(join(content, 'inspections', 'reading'))).toEqual(['2019-03-12-focused-visit.md']);
  expect(command(join(folder, 'a.txt')).output).toContain('1 unchanged');
  expect(readFileSync(join(content, 'permalinks.lock'), 'utf8')).toContain(`${id} p1:`);
});

test('wrong usage says what is right', async () => {
  const source = write('letter.txt', letter());
  expect(command('--kind', 'letter', source)).toMatchObject({
    code: 2,
    output: expect.stringContaining('focused-visit'),
  });
  await expect(ingest()).rejects.toThrow('Usage: npm run ingest');
  await expect(ingest('no-such-file.pdf')).rejects.toThrow('no-such-file.pdf');
  await expect(ingest('--published', 'yesterday', source)).rejects.toThrow('2017-03-24');
  await expect(ingest('--source-url', 'javascript:alert(1)', source)).rejects.toThrow('https://');
});
