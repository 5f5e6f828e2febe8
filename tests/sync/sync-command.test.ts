import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { PdfPrinter } from '../ingest/pdf/printed-pdf.ts';
import { sends, startPublisher, type Publisher } from './publisher.ts';

let publisher: Publisher;
let folder: string;
beforeEach(async () => {
  publisher = await startPublisher();
  folder = mkdtempSync(join(tmpdir(), 'sync-command-'));
  cpSync(join(projectFolder, 'content'), join(folder, 'content'), { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await publisher.close();
});

/** The publisher's numbers of the archive's authorities. */
function urns(): string[] {
  const { archive } = readArchive(join(projectFolder, 'content'));
  return archive.authorities.flatMap(({ urn }) => urn ?? []);
}

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the command on a copy of the archive, as a user would. */
function sync(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, 'scripts/sync.ts'), ...args], {
      env: { ...process.env, ARCHIVE_CONTENT: join(folder, 'content') },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('exit', (code) => {
      resolve({ code, output });
    });
  });
}

it('says what it would fetch and contacts nobody in a dry run', async () => {
  const { code, output } = await sync('--dry-run', '--authority', 'wokingham', '--base-url', publisher.origin.href);
  expect(code).toBe(0);
  expect(output).toContain('would fetch https://');
  expect(output).not.toContain('for reading/');
  expect(publisher.asked).toEqual([]);
});

it('explains a wrong option and what is allowed', async () => {
  const { code, output } = await sync('--authority', 'atlantis');
  expect(code).toBe(2);
  expect(output).toContain('--authority takes one of: bracknell-forest, reading');
  expect(output).not.toMatch(/\n\s+at /);
});

it('proposes a record for what the publisher lists and the archive lacks', async () => {
  const page =
    '<a class="publication-link" href="/v1/file/9"><span class="nonvisual">Monitoring visit - 9 June 2019</span></a>';
  publisher.answers.set('/provider/44/80582', sends(Buffer.from(page), '"p"', 'text/html'));
  const report = join(folder, 'report.md');
  const options = ['--authority', 'wokingham', '--base-url', publisher.origin.href, '--pause', '0', '--report', report];
  const { code } = await sync('--discover', ...options);
  expect(code).toBe(0);
  const text = readFileSync(report, 'utf8');
  expect(text).toContain('inspections/wokingham/2019-06-09-monitoring-visit.md');
  expect(text).toContain('date: "2019-06-09"');
});

it('files records and addresses of what the lists show, asks for their documents, and leaves a valid archive', async () => {
  const listed =
    '<a class="publication-link" href="/v1/file/9"><span class="nonvisual">Children’s services focused visit - 9 June 2019, pdf</span></a>' +
    '<a class="publication-link" href="/v1/file/10"><span class="nonvisual">Children’s services focused visit - 22 March 2022, pdf</span></a>';
  for (const urn of urns())
    publisher.answers.set(`/provider/44/${urn}`, sends(Buffer.from(listed), '"p"', 'text/html'));
  const { code, output } = await sync('--all', '--base-url', publisher.origin.href, '--pause', '0');
  expect(output).toContain('filed: Known from the publisher’s list');
  expect(output).toContain('reading/2022-03-21-focused-visit: its address is noted');
  expect(output).toMatch(/reading\/2022-03-21-focused-visit: not taken in: the host answers 404/);
  expect(code).toBe(1);
  const { archive, lock } = readArchive(join(folder, 'content'));
  expect(archive.inspections.find(({ id }) => id === 'wokingham/2019-06-09-focused-visit')).toMatchObject({
    text: 'none',
    source: { url: 'https://reports.ofsted.gov.uk/v1/file/9' },
  });
  expect(lock.has('wokingham/2019-06-09-focused-visit')).toBe(true);
  const known = 'inspections/reading/2022-03-21-focused-visit.md';
  expect(readFileSync(join(folder, 'content', known), 'utf8')).toBe(
    readFileSync(join(projectFolder, 'content', known), 'utf8').replace(
      '  publisher: Ofsted\n',
      '  publisher: Ofsted\n  url: https://reports.ofsted.gov.uk/v1/file/10\n',
    ),
  );
  expect(archive.history[0]).toMatchObject({ what: 'checked', note: expect.stringContaining('not known before') });
  expect(archive.settings.checked).toBe(archive.history[0]?.on);
  const history = readFileSync(join(folder, 'content/history.yaml'), 'utf8');
  const before = readFileSync(join(projectFolder, 'content/history.yaml'), 'utf8');
  expect(history.startsWith(before.slice(0, before.indexOf('\n')))).toBe(true);
  expect(history.endsWith(before.slice(before.indexOf('\n') + 1))).toBe(true);
});

it('says that a held document was issued again, and leaves the text as it is', async () => {
  const file = join(folder, 'content/inspections/reading/2017-03-24-monitoring-visit.md');
  const held = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    held.replace('  publisher: Ofsted', '  publisher: Ofsted\n  url: https://publisher.example/v1/file/7'),
  );
  publisher.answers.set('/v1/file/7', sends(Buffer.from('%PDF-1.7 one'), '"1"'));
  const options = ['--recheck', '--authority', 'reading', '--base-url', publisher.origin.href, '--pause', '0'];
  expect((await sync(...options)).output).toContain('2017-03-24-monitoring-visit: the same file as before');
  expect((await sync(...options)).output).toContain('2017-03-24-monitoring-visit: the same file as before');
  publisher.answers.set('/v1/file/7', sends(Buffer.from('%PDF-1.7 another'), '"2"'));
  const changed = await sync(...options);
  expect(changed.output).toMatch(
    /2017-03-24-monitoring-visit: the publisher's file is another one now; .*ingest -- --force/,
  );
  expect(changed.code).toBe(1);
  publisher.answers.set('/v1/file/7', sends(Buffer.from('<title>Report not found</title>'), '"3"', 'text/html'));
  expect((await sync(...options)).output).toContain('may have withdrawn it');
  expect(readFileSync(file, 'utf8')).toContain('text: full');
});

const report = `
  <h1>Reading Borough Council</h1>
  <h1>Inspection of children’s social care services</h1>
  <p><b>Inspection dates: 16 September 2019 to 27 September 2019</b></p>
  <p><b>Lead inspector: Amanda Maxwell<br>Her Majesty’s Inspector</b></p>
  <table>
    <tr><th>Judgement</th><th>Grade</th></tr>
    <tr><td>The impact of leaders on social work practice with children and families</td><td>Requires improvement to be good</td></tr>
    <tr><td>The experiences and progress of children who need help and protection</td><td>Requires improvement to be good</td></tr>
    <tr><td>The experiences and progress of children in care and care leavers</td><td>Requires improvement to be good</td></tr>
    <tr><td>Overall effectiveness</td><td>Requires improvement to be good</td></tr>
  </table>
  <p>The quality of services is improving from a low base. Leaders know what is still to be done.</p>
  <h2>What needs to improve</h2>
  <ul><li>The timeliness of visits to children.</li><li>The recording of decisions by managers.</li></ul>`;

it('completes a record with the text that its address gives, and does not ask for it again', async () => {
  const printer = await PdfPrinter.start();
  const pdf = readFileSync(await printer.print('report.pdf', report, true));
  await printer.close();
  publisher.answers.set('/v1/file/50119620', sends(pdf));
  const options = ['--authority', 'reading', '--base-url', publisher.origin.href, '--pause', '0'];
  const { code, output } = await sync(...options);
  expect(output).toMatch(/reading\/2019-10-28-ilacs-inspection: filed/);
  expect(output).toMatch(/reading\/2016-08-05-sif-inspection: not taken in: the host answers 404/);
  expect(code).toBe(1);
  const filed = readFileSync(join(folder, 'content/inspections/reading/2019-10-28-ilacs-inspection.md'), 'utf8');
  expect(filed).toContain('text: full');
  expect(filed).toContain('url: https://files.ofsted.gov.uk/v1/file/50119620');
  expect(filed).toContain('The timeliness of visits to children.');
  expect(filed).toMatch(/retrieved: "?20\d\d-\d\d-\d\d/);
  const { archive, lock } = readArchive(join(folder, 'content'));
  expect(lock.get('reading/2019-10-28-ilacs-inspection')?.length).toBeGreaterThan(3);
  expect(archive.history[0]).toMatchObject({
    what: 'added',
    entry: 'reading/2019-10-28-ilacs-inspection',
    note: 'Full text: Reading Borough Council: Inspection of children’s social care services.',
  });
  // A run that is killed before its end has filed documents and not locked them yet.
  cpSync(join(projectFolder, 'content/permalinks.lock'), join(folder, 'content/permalinks.lock'));
  expect((await sync(...options)).output).not.toContain('2019-10-28');
  expect(readArchive(join(folder, 'content')).lock).toEqual(lock);
}, 120_000);
