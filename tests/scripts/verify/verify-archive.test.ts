import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyArchive } from '../../../scripts/verify/verify-archive.ts';
import { wordsDigest } from '../../../src/text/words-digest.ts';
import { projectFolder } from '../../../src/load/content-folder.ts';
import { parseMarkdown } from '../../../src/text/markdown.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { held, markdownFile, recordFile, smallContent } from '../../load/small-content.ts';

const body = '24 March 2017\n\nOne two three.\n\nYours sincerely\n\nAnn Example\n';
const sourceFile = 'sources/exampleshire/2017-03-24-monitoring-visit.txt';

function letter(fields: Record<string, string> = {}, markdown = body) {
  const words = wordsOf(parseMarkdown(body));
  const proof = `{ source: ${words.length}, kept: ${words.length}, digest: ${wordsDigest(words)} }`;
  const source = `{ sha256: ${createHash('sha256').update(body).digest('hex')}, bytes: ${body.length} }`;
  return { [recordFile]: markdownFile({ ...held, source, words: proof, ...fields }, markdown) };
}

const problemsOf = async (files: Record<string, string>) =>
  (await verifyArchive(smallContent(files))).problems.map(({ field, found }) => `${field}: ${found}`);

test('the archive of this repository is whole, and every text of it is compared with its source', async () => {
  const { problems, proved, unlocked } = await verifyArchive(join(projectFolder, 'content'));
  expect(problems).toEqual([]);
  expect(unlocked).toEqual([]);
  expect(proved[1]).toMatch(/; 0 with the digest alone$/);
});

test('a whole document is proved', async () => {
  expect(await problemsOf({ ...letter({ signedBy: '[Ann Example]' }), [sourceFile]: body })).toEqual([]);
});

test('a kept source is the ingested file, whatever its encoding was', async () => {
  const original = Buffer.from(`\uFEFF${body}`, 'utf16le');
  const source = `{ sha256: ${createHash('sha256').update(original).digest('hex')}, bytes: ${original.length} }`;
  expect(await problemsOf({ ...letter({ source }), [sourceFile]: body })).toEqual([]);
});

test('a kept source that was changed shows, even where the words are the same', async () => {
  const problems = await problemsOf({ ...letter(), [sourceFile]: body.replace('\n\n', '\n\n\n') });
  expect(problems).toEqual([expect.stringMatching(/^source\.sha256: a text of \d+ bytes that is not the file/)]);
});

test('a kept source of no held document is named', async () => {
  const stray = 'sources/exampleshire/2017-03-25-monitoring-visit.txt';
  const { problems } = await verifyArchive(smallContent({ ...letter(), [sourceFile]: body, [stray]: body }));
  expect(problems.map(({ file, found }) => [file, found])).toEqual([
    [stray, 'the source of a document that is not held'],
  ]);
});

test('a word taken away shows against the digest and against the source', async () => {
  const problems = await problemsOf({ ...letter({}, body.replace('two ', '')), [sourceFile]: body });
  expect(problems).toEqual([
    expect.stringMatching(/^words\.digest: /),
    expect.stringMatching(/^words: a word of the source that is missing: "two" after ".*One"$/),
  ]);
});

test('a word put in shows against the source', async () => {
  const problems = await problemsOf({ ...letter({}, body.replace('two ', 'two new ')), [sourceFile]: body });
  expect(problems[1]).toMatch(/^words: a word that the source does not have: "new" after ".*One two"$/);
});

test('a name, a printed grade or a date that the document does not hold', async () => {
  const fields = { signedBy: '[Ann Exampel]', inspectors: '[{ name: Bob Example, role: inspector }]' };
  const problems = await problemsOf(letter(fields, body.replace('24 March', '25 March')));
  expect(problems.filter((problem) => !problem.startsWith('words'))).toEqual([
    'inspectors[0].name: "Bob Example", which does not stand in the document',
    'signedBy[0]: "Ann Exampel", which does not stand in the document',
    'date: "24 March 2017", which does not stand in the document',
  ]);
});

test('doubts wait for a person; addresses that are not yet published are named', async () => {
  const verdict = await verifyArchive(
    smallContent(letter({ review: '[{ field: inspected, why: not found, seen: March }]' })),
  );
  expect(verdict.waiting).toEqual([{ file: recordFile, field: 'inspected', why: 'not found', seen: 'March' }]);
  expect(verdict.unlocked).toEqual(['exampleshire/2017-03-24-monitoring-visit']);
});

test('content that cannot be read is told, not thrown', async () => {
  expect(await problemsOf({ 'archive.yaml': 'title: [' })).toHaveLength(1);
});
