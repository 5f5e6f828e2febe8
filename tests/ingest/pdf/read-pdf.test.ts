import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../scripts/ingest/pdf/limits.ts';
import { createPdfReader, readPdf, type PdfReader } from '../../../scripts/ingest/pdf/read-pdf.ts';
import { proveWords } from '../../../scripts/ingest/prove.ts';
import { parseMarkdown, toMarkdown } from '../../../src/text/markdown.ts';
import { encryptedPdf, pdfOf } from './hand-made-pdf.ts';
import { PdfPrinter } from './printed-pdf.ts';

const letter = `
  <p>17 January 2019</p>
  <h1>Focused visit to Anytown</h1>
  <p>This letter summarises the findings.<sup>1</sup></p>
  <h2>What needs to improve</h2>
  <ul><li>Decisions, so that families are clear.<ul><li>A nested point.</li></ul></li><li>Supervision.</li></ul>
  <table><tr><th>Judgement</th><th>Grade</th></tr><tr><td>Overall effectiveness</td><td>Good</td></tr></table>
  <h2>Findings</h2>
  <ol start="51"><li>The local authority visits children.</li><li>Plans are clear.</li></ol>
  <p>Reviews are overdue and</p>
  <div class="break"><p>a similar proportion are late. &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert).</p></div>
  <p class="note"><sup>1</sup> Under the framework of 2018.</p>
  <p class="break">Yours sincerely</p>
`;

let printer: PdfPrinter;
let reader: PdfReader;

beforeAll(async () => {
  printer = await PdfPrinter.start();
  reader = createPdfReader(2);
});
afterAll(async () => {
  reader.close();
  await printer.close();
});

/** The Markdown that a file becomes, proved word for word. */
async function markdownOf(path: string): Promise<string> {
  const result = await reader.read(path);
  const markdown = toMarkdown(result.root);
  const proof = proveWords(result.sourceText, parseMarkdown(markdown), result);
  expect(proof).toMatchObject({ holds: true, missing: [], added: [], unfounded: [] });
  return markdown;
}

describe('a tagged PDF', () => {
  test('becomes Markdown with its structure, every word accounted for', async () => {
    const markdown = await markdownOf(await printer.print('tagged.pdf', letter, true));
    expect(markdown).toContain('# Focused visit to Anytown\n');
    expect(markdown).toContain('This letter summarises the findings.[^1]');
    expect(markdown).toContain('## What needs to improve\n');
    expect(markdown).toContain('- Decisions, so that families are clear.\n  - A nested point.\n- Supervision.\n');
    expect(markdown).toContain('| Judgement | Grade |\n| - | - |\n| Overall effectiveness | Good |');
    expect(markdown).toContain('51. The local authority visits children.\n52. Plans are clear.');
    expect(markdown).toContain('Reviews are overdue and <!-- page 2 -->a similar proportion are late.');
    expect(markdown).toContain('[^1]: Under the framework of 2018.');
    expect(markdown).not.toContain('Inspection of Anytown');
  });

  test('keeps lists whose bullets are drawings', async () => {
    const list = '<h1>Title</h1><ul class="drawn"><li>One.</li><li>Two.</li></ul><p class="break">End.</p>';
    expect(await markdownOf(await printer.print('drawn.pdf', list, true))).toContain('- One.\n- Two.\n');
  });

  test('has nothing live in its Markdown', async () => {
    const root = parseMarkdown(await markdownOf(await printer.print('live.pdf', letter, true)));
    const text = JSON.stringify(root);
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/"type":"(?:link|image)"/);
    expect(text.match(/"type":"html","value":"(?!<!-- (?:page \d+|signature) -->")/)).toBeNull();
  });

  test('lists the running lines that were left out, page by page', async () => {
    const { dropped, pages } = await reader.read(await printer.print('running.pdf', letter, true));
    expect(pages).toBe(3);
    expect(dropped.filter(({ rule }) => rule === 'running-line').map(({ page }) => page)).toEqual([1, 2, 3]);
  });
});

test('an untagged PDF is read by its layout, and says so', async () => {
  const path = await printer.print('untagged.pdf', letter, false);
  const markdown = await markdownOf(path);
  expect(markdown).toContain('# Focused visit to Anytown\n');
  expect(markdown).toContain('## Findings\n');
  expect(markdown).toContain('- Supervision.');
  expect(markdown).toContain('overdue and <!-- page 2 -->a similar proportion');
  expect(markdown).not.toContain('Inspection of Anytown');
  const { doubts, extractor } = await reader.read(path);
  expect(doubts).toMatchObject([{ field: 'structure' }]);
  expect(extractor).toContain('layout');
});

test('text off the page or without ink is left out, listed, and proved', async () => {
  const paint = (text: string, x: number, y: number, mode = 0) =>
    `BT ${mode} Tr /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
  const contents =
    paint('All readers of this page see these words.', 70, 700) +
    paint('RG14 1BZ', 70, 680, 3) +
    paint('Insert address', -300, 660);
  const path = await printer.write('hidden.pdf', pdfOf(contents));
  expect(await markdownOf(path)).toBe('<!-- page 1 -->\n\nAll readers of this page see these words.\n');
  const { dropped } = await reader.read(path);
  expect(dropped).toEqual([
    { text: 'RG14 1BZ', rule: 'invisible', page: 1 },
    { text: 'Insert address', rule: 'invisible', page: 1 },
  ]);
});

describe('what cannot be read is refused with one clear line', () => {
  const refusal = async (path: string): Promise<string> => {
    const error: unknown = await reader.read(path).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'UnreadablePdf' });
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    return message;
  };

  test('an empty file', async () => {
    expect(await refusal(await printer.write('empty.pdf', ''))).toBe('is empty');
  });

  test('a web page saved as a PDF', async () => {
    expect(await refusal(await printer.write('page.pdf', '<!DOCTYPE html><html></html>'))).toContain('web page');
  });

  test('something else', async () => {
    expect(await refusal(await printer.write('text.pdf', 'Dear colleague'))).toBe('is not a PDF');
  });

  test('a PDF cut short', async () => {
    const whole = await readFile(await printer.print('whole.pdf', letter, true));
    expect(await refusal(await printer.write('cut.pdf', whole.subarray(0, 2000)))).toContain('cut short');
  });

  test('an encrypted PDF that needs a password; one that only its owner may change is read', async () => {
    const words = 'BT /F1 12 Tf 72 700 Td (Plans are late.) Tj ET';
    expect(await refusal(await printer.write('locked.pdf', encryptedPdf(words, 'secret')))).toBe(
      'is encrypted and needs a password; save a copy that needs none',
    );
    const open = await reader.read(await printer.write('open.pdf', encryptedPdf(words, '')));
    expect(toMarkdown(open.root)).toContain('Plans are late.');
  });

  test('a PDF whose pages are pictures', async () => {
    expect(await refusal(await printer.write('scanned.pdf', pdfOf('0 0 100 100 re f')))).toContain('OCR');
  });

  test('the text that was recognised in pictures of pages is read, and waits for a person', async () => {
    const scan = pdfOf('BT 3 Tr /F1 12 Tf 72 700 Td (Plans are late.) Tj ET');
    const read = await reader.read(await printer.write('recognised.pdf', scan));
    expect(toMarkdown(read.root)).toContain('Plans are late.');
    expect(read.dropped).toEqual([]);
    expect(read.doubts.map(({ why }) => why)).toContain('a machine recognised the text of a picture');
  });

  test('too many pages, too many bytes', async () => {
    const path = await printer.print('long.pdf', letter, true);
    await expect(readPdf(path, { ...defaultLimits, pages: 2 })).rejects.toThrow('has 3 pages');
    await expect(readPdf(path, { ...defaultLimits, fileBytes: 1000 })).rejects.toThrow('more than');
  });

  test('a PDF that blows up in memory: its process is killed, the next file is read', async () => {
    const zeros = deflateSync(deflateSync(Buffer.alloc(160 * 1024 * 1024), { level: 9 }), { level: 9 });
    expect(zeros.length).toBeLessThan(10_000);
    const bomb = await printer.write('bomb.pdf', pdfOf(zeros, '/Filter [/FlateDecode /FlateDecode]'));
    const small = createPdfReader(1, { ...defaultLimits, memoryBytes: 256 * 1024 * 1024 });
    await expect(small.read(bomb)).rejects.toThrow('needs more than 256 MB of memory');
    await expect(small.read(await printer.print('after.pdf', '<p>Words.</p>', true))).resolves.toMatchObject({
      pages: 1,
    });
    small.close();
  });

  test('a PDF that takes too long', async () => {
    const path = await printer.print('slow.pdf', letter, true);
    await expect(readPdf(path, { ...defaultLimits, milliseconds: 20 })).rejects.toThrow(
      'took longer than 0.02 seconds',
    );
  });

  test('a form that contains itself does no harm', async () => {
    const path = await printer.write('loop.pdf', pdfOf('/Loop Do', '', true));
    const outcome = await reader.read(path).catch((error: unknown) => error);
    expect(outcome instanceof Error ? outcome.name : 'read').toMatch(/^(?:UnreadablePdf|read)$/);
  });
});

test('many documents are read at a time, and processes are replaced in time', async () => {
  const path = await printer.print('many.pdf', '<p>Words of one page.</p>', true);
  const results = await Promise.all(Array.from({ length: 50 }, () => reader.read(path)));
  expect(new Set(results.map(({ pages }) => pages))).toEqual(new Set([1]));
});
