import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { tokenise, wordsOf } from '../../src/text/words.ts';

const html = (markdown: string) => readDocument(markdown).html;
/** The words that a reader sees: without tags, and without the marks of permalinks. */
const seen = (fragment: string) =>
  tokenise(
    fragment
      .replace(/<a class="para-link"[^>]*>¶<\/a>/g, '')
      .replace(/<(?:"[^"]*"|[^>"])*>/g, (tag) => (/^<\/?(?:strong|em|a|span)\b/.test(tag) ? '' : ' '))
      .replace(/&#x3C;/g, '<')
      .replace(/&#x26;/g, '&'),
  ).join(' ');

describe('the HTML of a document', () => {
  test('a paragraph carries its address and a permalink', () => {
    expect(html('Words.')).toBe(
      '<p id="p1" data-paragraph>Words.<a class="para-link" href="#p1" aria-label="Link to this paragraph">¶</a></p>',
    );
  });

  test('a printed number is the permalink of its paragraph', () => {
    expect(html('51. Words.')).toBe(
      '<div id="para-51" data-paragraph class="numbered"><a class="para-number" href="#para-51">51.</a> <div>Words.</div></div>',
    );
  });

  test('further paragraphs and nested lists of an item have addresses of their own', () => {
    const { paragraphs } = readDocument('7. One\n\n   More\n\n   - a\n     1. deep\n').text;
    expect(paragraphs.map(({ id, number, form, text }) => [id, number, form, text])).toEqual([
      ['para-7', '7', 'paragraph', 'One'],
      ['p1', null, 'paragraph', 'More'],
      ['p2', null, 'item', 'a'],
      ['p3', '1', 'item', 'deep'],
    ]);
  });

  test('headings stand below the page’s own, and no level is left out', () => {
    const levels = [...html('# A\n\n### B\n\n###### C\n\n## D\n\n# E').matchAll(/<h(\d) id="([^"]+)"/g)].map(
      ([, level, id]) => [level, id],
    );
    expect(levels).toEqual([
      ['2', 'section-a'],
      ['3', 'section-b'],
      ['4', 'section-c'],
      ['3', 'section-d'],
      ['2', 'section-e'],
    ]);
  });

  test('headings of the same words have ids of their own, without note marks', () => {
    const { sections } = readDocument('# The board[^1]\n\n# The board\n\n[^1]: Note.').text;
    expect(sections).toEqual([
      { id: 'section-the-board', level: 1, heading: 'The board' },
      { id: 'section-the-board-1', level: 1, heading: 'The board' },
    ]);
  });

  test('notes link both ways, from every mark', () => {
    const fragment = html('One[^1] two[^1].\n\n[^1]: Note.');
    expect(fragment).toContain('<sup class="note-mark" id="note-mark-1"><a href="#p2" aria-label="Note 1">1</a></sup>');
    expect(fragment).toContain(
      '<sup class="note-mark" id="note-mark-1-2"><a href="#p2" aria-label="Note 1">1</a></sup>',
    );
    expect(fragment).toContain(
      '<li id="p2" data-paragraph class="note"><a class="note-back" href="#note-mark-1" aria-label="Note 1: back to the text">1</a> Note.',
    );
  });

  test('a note without a mark keeps its words', () => {
    expect(seen(html('One.\n\n[^9]: Lost note.'))).toBe('One 9 Lost note');
  });

  test('tables can be scrolled by keyboard, name themselves, and scope their header cells', () => {
    const fragment = html('## Numbers\n\n| Area | Grade |\n| - | - |\n| Adoption | Good |');
    expect(fragment).toContain(
      '<div class="table" role="region" tabindex="0" aria-label="Table 1: Area, Grade: Adoption"><table>',
    );
    expect(fragment).toContain('<th scope="col">Area');
    expect(fragment).toContain('<tr id="p2" data-paragraph><td>Adoption<a class="para-link"');
  });

  test('a table without a printed header has none', () => {
    expect(html('| | |\n| - | - |\n| a | b |')).not.toContain('<th');
  });

  test('a table is named by its own words, wherever it stands', () => {
    expect(html('## Care leavers\n\n| | |\n| - | - |\n| Leadership | Good |')).toContain('"Table 1: Leadership"');
    const long = `${'word '.repeat(40)}end`;
    expect(html(`| |\n| - |\n| ${long} |`)).toMatch(/"Table 1: (word )+word…"/);
  });

  test('marks become classes and page anchors, each page once', () => {
    const fragment = html(
      '<!-- letterhead -->\nOfsted\n\n<!-- addressee -->\nName\n\n<!-- page 2 -->\n\nA <!-- page 3 -->b\n\n<!-- page 3 -->\n\n<!-- signature -->\nName\n\n<!-- contents -->\n| One | 3 |\n| - | - |\n| Two | 4 |',
    );
    expect(fragment).toContain('<p id="p1" data-paragraph class="letterhead">');
    expect(fragment).toContain('class="addressee"');
    expect(fragment).toContain('class="signature"');
    expect(fragment).toContain('<table class="contents">');
    expect(fragment.match(/id="page-3"/g)).toHaveLength(1);
  });

  test('paragraphs know the page on which they begin, and their sections', () => {
    const { paragraphs } = readDocument('<!-- page 1 -->\n\n# A\n\n## B\n\nOne <!-- page 2 -->two\n\nThree').text;
    expect(paragraphs.map(({ page, sections }) => [page, sections])).toEqual([
      [1, ['section-a', 'section-b']],
      [2, ['section-a', 'section-b']],
    ]);
  });

  test('doubt about the structure is shown, never about the words', () => {
    expect(html('<!-- uncertain: cells were cut -->\nWords')).toContain('class="uncertain"');
  });

  test.each([
    ['<script>alert(1)</script>', 'script alert 1 script'],
    ['a <img src=x onerror=alert(1)> b', 'a img src x onerror alert 1 b'],
    ['[words](javascript:alert(1))', 'words'],
    ['[words](data:text/html,x) and [more](/path)', 'words and more'],
    ['<!-- unknown words -->', 'unknown words'],
    ['<!-- page 3 --> words behind', 'words behind'],
  ])('nothing is live in %s', (markdown, words) => {
    const fragment = html(markdown);
    expect(fragment).not.toMatch(/<script|<img|javascript:|data:|href="\//);
    expect(seen(fragment)).toBe(words);
  });

  test('links of the web and of mail stay', () => {
    expect(html('[a](https://example.org/x) [b](mailto:a@example.org)')).toMatch(
      /href="https:\/\/example.org\/x".*href="mailto:a@example.org"/,
    );
  });

  test('every word is shown, whatever the text; no style, no handler, no id twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '# ',
        '## ',
        '- ',
        '1. ',
        '2. ',
        '    ',
        '\n',
        '\n\n',
        '| a | b |\n| - | - |\n',
        '<b>',
        '<!--',
        '-->',
        '<!-- page 1 -->',
        '<!-- signature -->',
        '[^1]',
        '[^1]: ',
        '**',
        '_',
        '> ',
        '&amp;',
        '<a href="x" style="y" onclick=z>',
      ),
      fc.lorem({ maxCount: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { html: fragment, text } = readDocument(pieces.join(''));
        // A heading's words stand in the label of the table below it, so only what is outside quotation marks counts.
        for (const [tag] of fragment.matchAll(/<[a-z](?:"[^"]*"|[^>"])*>/g)) {
          expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(?:style|on\w+)=/);
        }
        const ids = [...fragment.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of text.paragraphs) expect(ids).toContain(id);
        expect(tokenise(seen(fragment)).toSorted()).toEqual(wordsOf(parseMarkdown(pieces.join(''))).toSorted());
      }),
    );
  });
});
