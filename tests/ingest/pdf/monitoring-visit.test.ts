import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchiveFolder } from '../../../scripts/ingest/archive-folder.ts';
import { describeDocument } from '../../../scripts/ingest/describe/describe.ts';
import { readPdf } from '../../../scripts/ingest/pdf/read-pdf.ts';
import { proveWords } from '../../../scripts/ingest/prove.ts';
import { projectFolder } from '../../../src/load/content-folder.ts';
import { parseMarkdown, toMarkdown } from '../../../src/text/markdown.ts';
import { readDocument } from '../../../src/text/read-document.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { PdfPrinter } from './printed-pdf.ts';

// No PDF of a monitoring visit is to be had: the letter that the archive holds as text is printed, and read again.
const id = 'reading/2017-03-24-monitoring-visit';
const { reference, entries } = openArchiveFolder(join(projectFolder, 'content'));
const held = readFileSync(join(projectFolder, 'content', 'inspections', `${id}.md`), 'utf8').replace(
  /^---\n[^]*?\n---\n/,
  '',
);

/** The letter's HTML as its publisher would print it: without the links to its paragraphs, which this archive adds. */
const html = readDocument(held).html.replaceAll(/<a class="para-link"[^>]*>[^<]*<\/a>/g, '');

let printer: PdfPrinter;

beforeAll(async () => {
  printer = await PdfPrinter.start();
});
afterAll(() => printer.close());

test.each([
  ['with a structure tree', true],
  ['without one', false],
])('a monitoring visit’s letter as a PDF %s says the same words and facts', async (_, tagged) => {
  const path = await printer.print(`monitoring-${String(tagged)}.pdf`, html, tagged);
  const result = await readPdf(path);
  const markdown = toMarkdown(result.root);
  expect(proveWords(result.sourceText, parseMarkdown(markdown), result)).toMatchObject({ holds: true });
  expect(wordsOf(parseMarkdown(markdown)).join(' ')).toBe(wordsOf(parseMarkdown(held)).join(' '));

  const known = entries.get(id)?.frontmatter;
  const described = describeDocument(readDocument(markdown).text, {}, reference);
  const { authority, kind, title, framework, date, dateBasis, inspected, inspectors, signedBy, number, follows } =
    known ?? {};
  expect(described).toMatchObject({
    authority,
    facts: { kind, title, framework, date, dateBasis, inspected, inspectors, signedBy, number, follows },
  });
});
