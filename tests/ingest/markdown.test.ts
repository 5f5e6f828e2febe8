import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../scripts/ingest/markdown/read-markdown.ts';
import { proveReading } from '../../scripts/ingest/prove-reading.ts';
import { sniff } from '../../scripts/ingest/sniff.ts';
import { parseMarkdown, toMarkdown } from '../../src/text/markdown.ts';

const body = `# Focused visit to Exampleshire

<!-- page 2 -->

51\\. Children are **safe**[^1]. See [the letter](https://publisher.example/letter-7).

- one
- two

[^1]: A note.
`;
const file = `---\nauthority: exampleshire\ngrades: [good]\n---\n${body}`;

describe('Markdown under frontmatter', () => {
  test('is told from text by its first line, a byte order mark or not', () => {
    expect(sniff(Buffer.from(file)).kind).toBe('markdown');
    expect(sniff(Buffer.from(`\uFEFF${file}`)).kind).toBe('markdown');
    expect(sniff(Buffer.from(body)).kind).toBe('text');
  });

  test.each([file, `\uFEFF${file.replaceAll('\n', '\r\n')}`])('keeps every word below it, and none of it', (source) => {
    const read = readMarkdown(source);
    const markdown = toMarkdown(read.root);
    const words = proveReading(read, parseMarkdown(markdown), undefined);
    expect(markdown).toContain('51\\. Children are **safe**[^1].');
    expect(markdown).toContain('<!-- page 2 -->');
    expect(markdown).not.toContain('grades');
    expect(words.dropped).toEqual([{ text: 'https://publisher.example/letter-7', rule: 'link-address', times: 1 }]);
  });

  test('takes no fact over, and shows what was there', () => {
    expect(readMarkdown(file).doubts).toMatchObject([
      { field: 'source', seen: 'authority: exampleshire grades: [good]' },
    ]);
  });

  test.each([
    ['---\ntitle: x\n\nWords', /has no end/],
    ['---\ntitle: Words\n---\n\n', /no words below/],
  ])('without an end, or without words, is refused: %j', (source, message) => {
    expect(() => readMarkdown(source)).toThrow(message);
  });
});
