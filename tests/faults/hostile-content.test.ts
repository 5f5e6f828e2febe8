import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read-document.ts';
import { elementsOf, parsePage } from '../site/built-pages.ts';
import { earlierSite, goldenContent, run, workFolder } from './run.ts';

const sha = (letter: string) => letter.repeat(64);

function hostileDocument(day: string, body: string, letter: string): Record<string, string> {
  return {
    [`inspections/samplewick/${day}-focused-visit.md`]: `---
title: '<script>alert("title")</script> & "marks"'
authority: samplewick
kind: focused-visit
framework: ilacs-2018
date: '${day}'
dateBasis: letter
inspectors: [{ name: '<img src=x onerror=alert(1)>', role: inspector }]
grades: []
focus: '</script><script>alert("focus")</script>'
note: '"><svg onload=alert(1)>'
text: full
known: { how: document }
source: { sha256: ${sha(letter)}, bytes: 10 }
words: { source: 1, kept: 1, digest: '${sha('0')}' }
---

${body}`,
  };
}

const script = [
  '# A letter',
  '<script>alert("body")</script>',
  '<iframe src="https://example.org/"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(2)">press</a> [press](javascript:alert(3)) ![see](//example.org/x.png)',
  '<style>body { display: none }</style>',
  'Words <b onmouseover=alert(4)>in bold</b> &lt;script&gt; <!-- gone',
].join('\n\n');

const headings = Array.from({ length: 10_000 }, (_, place) => `## Heading ${String(place)}`).join('\n\n');
const columns = 300;
const row = `|${' cell |'.repeat(columns)}`;
const table = [row, `|${' - |'.repeat(columns)}`, ...Array.from({ length: 100 }, () => row)].join('\n');

describe('hostile documents build safely', () => {
  test('scripts and HTML stay words, on every page and in every file of the site', { timeout: 180_000 }, () => {
    const folder = workFolder();
    const content = goldenContent(folder, {
      ...hostileDocument('2021-02-03', script, 'a'),
      ...hostileDocument('2022-02-03', headings, 'b'),
      ...hostileDocument('2023-02-03', table, 'c'),
    });
    const site = earlierSite(folder);
    const { status, output } = run(['scripts/build.ts', '--outDir', site], { ARCHIVE_CONTENT: content });
    expect(status, output).toBe(0);
    const pages = globSync('**/*.html', { cwd: site });
    expect(pages.some((page) => page.includes('2022-02-03-focused-visit'))).toBe(true);
    for (const page of pages) {
      for (const { tagName, properties } of elementsOf(parsePage({ folder: site, base: '/' }, `/${page}`))) {
        expect(['iframe', 'object', 'embed', 'base'], page).not.toContain(tagName);
        expect(
          Object.keys(properties).filter((name) => /^on/i.test(name)),
          page,
        ).toEqual([]);
        expect(String(properties['href'] ?? ''), page).not.toMatch(/^\s*javascript:/i);
        if (tagName === 'script' && !/json/.test(String(properties['type']))) {
          expect(properties['src'], page).toBeDefined();
        }
      }
    }
  });

  test('10,000 headings each have an address of their own', () => {
    const { text } = readDocument(`${headings}\n\nWords.`);
    expect(new Set(text.sections.map(({ id }) => id)).size).toBe(10_000);
  });

  test('headings that are all alike have addresses of their own', () => {
    const { text } = readDocument('## Findings\n\nWords.\n\n'.repeat(2000));
    expect(new Set(text.sections.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(text.paragraphs.map(({ id }) => id)).size).toBe(2000);
  });
});
