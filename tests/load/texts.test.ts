import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { prepareLoaded } from '../../src/load/prepare-texts.ts';
import { ContentError } from '../../src/load/problem.ts';
import { recordPermalinks } from '../../src/load/record-permalinks.ts';
import {
  graded,
  gradedFile,
  held,
  markdownFile,
  record,
  recordFile,
  recordId,
  smallContent,
  writeFiles,
} from './small-content.ts';

const letter = (body: string) => ({ [recordFile]: markdownFile(held, body) });
const gradedId = 'exampleshire/2016-08-05-sif-inspection';

async function complaint(folder: string): Promise<string> {
  try {
    await prepareLoaded(readArchive(folder));
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'No problem.';
}

function idsOf(folder: string): readonly string[] {
  return (
    readArchive(folder)
      .archive.textOf(recordId)
      ?.paragraphs.map(({ id }) => id) ?? []
  );
}

const lockOf = (folder: string) => readFileSync(join(folder, 'permalinks.lock'), 'utf8');

describe('texts', () => {
  test('a held entry has a text, a record has none', () => {
    const { archive, texts } = readArchive(
      smallContent({
        ...letter('# Letter\n\nWords.'),
        [gradedFile]: markdownFile({ ...graded, text: 'none', words: null }),
      }),
    );
    expect(archive.textOf(recordId)?.sections.map(({ heading }) => heading)).toEqual(['Letter']);
    expect(texts.readingOf(recordId).html).toContain('Words.');
    expect(archive.textOf(gradedId)).toBeNull();
    expect(() => texts.readingOf(gradedId)).toThrow(RangeError);
  });

  test('a council’s plan is read as one', () => {
    const file = 'inspections/exampleshire/2017-07-action-plan.md';
    const plan = { ...held, kind: 'action-plan', framework: null, date: '"2017-07"' };
    const { archive } = readArchive(smallContent({ [file]: markdownFile(plan, '# Plan') }));
    expect(archive.plans.map(({ id }) => archive.textOf(id)?.plan)).toEqual([{ workstreams: [] }]);
  });

  test('a second reading comes from the cache, and a damaged cache file is read anew', async () => {
    const body = `Words of ${Math.random()}.`;
    const folder = smallContent(letter(body));
    expect(await prepareLoaded(readArchive(folder))).toMatchObject({ held: 1, read: 1 });
    const loaded = readArchive(folder);
    expect(await prepareLoaded(loaded)).toMatchObject({ held: 1, read: 0 });
    const digest = loaded.texts.tasks.get(recordId)?.digest ?? '';
    const group = join(projectFolder, '.cache', 'text', digest.slice(0, 2));
    for (const damage of ['', '{"html":', '{"html":"x"}', 'null']) {
      writeFileSync(join(group, `${digest}.json`), damage);
      expect(readArchive(folder).texts.readingOf(recordId).text.paragraphs[0]?.text).toBe(body);
    }
    expect(readdirSync(group).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  test('worker threads read what one thread reads', async () => {
    const run = Math.random();
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, place) => {
        const month = String(1 + (place % 12)).padStart(2, '0');
        const date = `${1900 + Math.floor(place / 12)}-${month}`;
        const frontmatter = {
          ...held,
          date: `"${date}"`,
          source: `{ sha256: "${String(place).padStart(64, '0')}", bytes: 1 }`,
        };
        return [
          `inspections/exampleshire/${date}-monitoring-visit.md`,
          markdownFile(frontmatter, `Letter ${place} of ${run}.`),
        ];
      }),
    );
    const loaded = readArchive(smallContent(files));
    expect(await prepareLoaded(loaded)).toMatchObject({ held: 70, read: 70 });
    expect(loaded.archive.textOf('exampleshire/1900-01-monitoring-visit')?.paragraphs[0]?.text).toBe(
      `Letter 0 of ${run}.`,
    );
  });

  test('text that nests without end is refused with a clear line', async () => {
    expect(await complaint(smallContent(letter(`${'> '.repeat(3000)}Words.`)))).toMatch(
      /monitoring-visit\.md[\s\S]*list marks without end/,
    );
  });
});

describe('permalinks', () => {
  test('new addresses are written into the lock, and only those', async () => {
    const folder = smallContent({
      ...letter('# Letter\n\nOne.\n\n5. Five.\n\nTwo.'),
      [gradedFile]: markdownFile({ ...graded, text: 'none', words: null }),
    });
    expect((await prepareLoaded(readArchive(folder))).unlocked).toEqual([recordId]);
    expect(await recordPermalinks(folder)).toEqual({ entries: 2, paragraphs: 3 });
    const lock = lockOf(folder);
    expect(lock.split('\n').filter((line) => line.startsWith('exampleshire'))).toEqual([
      gradedId,
      expect.stringMatching(/^exampleshire\/2017-03-24-monitoring-visit p1:[\w-]{8} para-5:[\w-]{8} p2:[\w-]{8}$/),
    ]);
    expect(await recordPermalinks(folder)).toEqual({ entries: 0, paragraphs: 0 });
    expect(lockOf(folder)).toBe(lock);
    expect((await prepareLoaded(readArchive(folder))).unlocked).toEqual([]);
  });

  test('a paragraph keeps its id when another comes before it', async () => {
    const folder = smallContent(letter('One.\n\nTwo.'));
    await recordPermalinks(folder);
    writeFiles(folder, letter('New.\n\nOne.\n\nTwo.'));
    expect(idsOf(folder)).toEqual(['p3', 'p1', 'p2']);
    await recordPermalinks(folder);
    writeFiles(folder, letter('One.\n\nNewer.\n\nTwo.\n\nNew.'));
    expect(idsOf(folder)).toEqual(['p1', 'p4', 'p2', 'p3']);
  });

  test('a lost paragraph stops the build until a redirect leads on from it, and its number is not given again', async () => {
    const folder = smallContent(letter('One.\n\nTwo.\n\nThree.'));
    await recordPermalinks(folder);
    const before = lockOf(folder);
    writeFiles(folder, letter('One.\n\nThree.'));
    expect(await complaint(folder)).toMatchSnapshot();
    await expect(recordPermalinks(folder)).rejects.toThrow(ContentError);
    expect(lockOf(folder)).toBe(before);
    const redirect = `- { from: /inspections/${recordId}/#p2, to: /inspections/${recordId}/#p1, why: Joined., on: "2026" }\n`;
    writeFiles(folder, { 'redirects.yaml': redirect });
    expect(await complaint(folder)).toBe('No problem.');
    await recordPermalinks(folder);
    writeFiles(folder, letter('One.\n\nThree.\n\nFour.'));
    expect(idsOf(folder)).toEqual(['p1', 'p3', 'p4']);
  });

  test('a redirect leads to a paragraph that exists', async () => {
    const redirect = (to: string) =>
      smallContent({
        ...letter('# Letter\n\nOne.'),
        'redirects.yaml': `- { from: /inspections/exampleshire/2011-01-jtai/, to: /inspections/${recordId}/${to}, why: Moved., on: "2026" }\n`,
      });
    for (const to of ['', '#p1', '#section-letter']) expect(await complaint(redirect(to))).toBe('No problem.');
    expect(await complaint(redirect('#p2'))).toMatchSnapshot();
  });

  test('an entry whose text goes keeps its address, not its paragraphs', async () => {
    const folder = smallContent(letter('One.'));
    await recordPermalinks(folder);
    writeFiles(folder, { [recordFile]: markdownFile(record) });
    expect(await complaint(folder)).toMatch(/#p1[\s\S]*published address never dies/);
  });
});

describe('what the document states', () => {
  const report = (body: string) => smallContent({ [gradedFile]: markdownFile(graded, body) });
  const table = (grade: string) =>
    `# Report\n\n| The judgements are: | |\n| - | - |\n| 2.1 Adoption performance | ${grade} |`;

  test('the judgement table contradicts the frontmatter', async () => {
    expect(await complaint(report(table('Inadequate')))).toMatchSnapshot();
  });

  test('the sentence of the overall judgement contradicts the frontmatter', async () => {
    expect(await complaint(report('# The overall judgement is that children’s services are good'))).toMatchSnapshot();
  });

  test('a heading contradicts the frontmatter', async () => {
    expect(await complaint(report('## Adoption performance: inadequate'))).toMatch(
      /grades\[1\]\.grade and #section-adoption-performance-inadequate/,
    );
  });

  test('evidence that the document does not hold is named, with the place where it should stand', async () => {
    const evidence = (place: string) =>
      smallContent({
        [gradedFile]: markdownFile({ ...graded, evidence: `{ grades: ${place} }` }, '# Report\n\nWords.'),
      });
    expect(await complaint(evidence('p9'))).toMatch(/evidence\.grades[\s\S]*"p9", which is no place/);
    for (const place of ['p1', 'section-report', 'page 7']) {
      expect(await complaint(evidence(place))).toBe('No problem.');
    }
  });

  test('evidence names no page that the source lacks, and no paragraph of a text that is not held', async () => {
    const evidence = (place: string) =>
      smallContent({
        [recordFile]: markdownFile({ ...record, source: '{ pages: 6 }', evidence: `{ inspectors: ${place} }` }),
      });
    expect(await complaint(evidence('page 6'))).toBe('No problem.');
    for (const place of ['page 7', 'page 0', 'p1']) {
      expect(await complaint(evidence(place))).toContain(`"${place}", which is no place of the document`);
    }
  });

  test.each([
    table('Good'),
    '# The overall judgement is that children’s services are inadequate',
    'Adoption performance was once inadequate.',
    table('Under review'),
  ])('no contradiction in %s', async (body) => {
    expect(await complaint(report(body))).toBe('No problem.');
  });
});
