import { globSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import { readOne } from '../../scripts/ingest/ingest-document.ts';
import { readOptions } from '../../scripts/ingest/options.ts';
import { createPdfReader } from '../../scripts/ingest/pdf/read-pdf.ts';
import { proveWords } from '../../scripts/ingest/prove.ts';
import { Refusal } from '../../scripts/ingest/refusal.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readEntryFile } from '../../src/load/entry-files.ts';
import { splitMarkdown } from '../../src/load/frontmatter.ts';
import type { Problem } from '../../src/load/problem.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { mutations, windowOf } from './mutations.ts';

const minutes = 60_000;
/** What no document may bring into a page. */
const hostile = ['script', 'style', 'iframe', 'img', 'svg', 'object', 'embed', 'form', 'base', 'meta', 'link'];
const content = join(projectFolder, 'content');
const files = globSync('inspections/*/*.md', { cwd: content }).sort();
const texts = files.map((file) => readFileSync(join(content, file), 'utf8'));
const bodies = texts.flatMap((text) => {
  const parts = splitMarkdown(text);
  return 'body' in parts && parts.body.trim() !== '' ? [parts.body] : [];
});
const sources = globSync('sources/*/*.txt', { cwd: content }).sort();
const sourceTexts = sources.map((file) => readFileSync(join(content, file), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const pieceOf = (whole: readonly string[], lines: number) =>
  fc.constantFrom(...whole).chain((text) => windowOf(text, lines));

test('there are documents to change', () => {
  expect(bodies.length).toBeGreaterThan(3);
  expect(sourceTexts.length).toBeGreaterThan(3);
});

describe('a changed document of the archive', () => {
  test('is read, or refused with file, finding, what is allowed and how to mend it', { timeout: 20 * minutes }, () => {
    const id = 'reading/2017-03-24-monitoring-visit';
    const file = join(folder, 'inspections', `${id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    fc.assert(
      fc.property(pieceOf(texts, 60), mutations, (text, change) => {
        writeFileSync(file, change(text));
        const problems: Problem[] = [];
        const entry = readEntryFile(folder, id, problems);
        expect(entry === null).toBe(problems.length > 0);
        for (const problem of problems) {
          expect(problem.file).toBe(`inspections/${id}.md`);
          for (const words of [problem.found, problem.allowed, problem.mend]) expect(words).not.toBe('');
        }
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      }),
    );
  });

  test(
    'gives every paragraph an address of its own, and each improvement its paragraph',
    { timeout: 20 * minutes },
    () => {
      fc.assert(
        fc.property(pieceOf(bodies, 30), mutations, (body, change) => {
          const { text, html } = readDocument(change(body));
          const ids = text.paragraphs.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { paragraph } of text.improvements) expect(ids).toContain(paragraph);
          visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
            expect(hostile).not.toContain(tagName);
            expect(Object.keys(properties).filter((name) => name.startsWith('on'))).toEqual([]);
            if ('href' in properties) expect(properties['href']).toMatch(/^(?:https?:|mailto:|#)/i);
          });
        }),
      );
    },
  );
});

describe('a changed source', () => {
  test('is read with every word proved, or refused in a sentence', { timeout: 20 * minutes }, async () => {
    const pdf = createPdfReader(1);
    const options = readOptions(['--content', content, 'source.txt']);
    try {
      await fc.assert(
        fc.asyncProperty(pieceOf(sourceTexts, 30), mutations, async (source, change) => {
          const bytes = Buffer.from(change(source));
          try {
            const { words, markdown, sourceText } = await readOne('source.txt', bytes, options, pdf);
            expect(words.kept).toBeGreaterThan(0);
            if (sourceText === null) return;
            const { missing, added } = proveWords(sourceText, parseMarkdown(markdown), words);
            expect({ missing, added }).toEqual({ missing: [], added: [] });
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }),
      );
    } finally {
      pdf.close();
    }
  });
});
