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
      .replace(/<a class="para-link"[^>]*>¶\d*<\/a>/g, '')
      .replace(/<(?:"[^"]*"|[^>"])*>/g, (tag) => (/^<\/?(?:strong|em|a|span)\b/.test(tag) ? '' : ' '))
      .replace(/&#x3C;/g, '<')
      .replace(/&#x26;/g, '&'),
  ).join(' ');

describe('the HTML of a document', () => {
  test('a paragraph carries its address and a permalink', () => {
    expect(html('Words.')).toBe(
      '<p id="p1" data-paragraph>Words.<a class="para-link" href="#p1" aria-label="¶1: link to this paragraph">¶1</a></p>',
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

  test('what stands in an item without words of its own, in a quotation, or below an item of the contents has an address', () => {
    const { paragraphs } = readDocument(
      '- - deep\n\nWords.\n\n> Quoted.\n\n<!-- contents -->\n- Summary 3\n  - Findings 4',
    ).text;
    expect(paragraphs.map(({ form, text }) => [form, text])).toEqual([
      ['item', 'deep'],
      ['paragraph', 'Words.'],
      ['paragraph', 'Quoted.'],
      ['contents', 'Summary 3'],
      ['contents', 'Findings 4'],
    ]);
  });

  test('the words of a paragraph are one line, without the mark of a note at their end', () => {
    const { paragraphs } = readDocument('One\n  two   three [^1]\n\n[^1]: Note.').text;
    expect(paragraphs[0]?.text).toBe('One two three');
  });

  test('an address in brackets is words, never a picture', () => {
    const { text, html: fragment } = readDocument('![see](https://example.org/x.png)');
    expect(text.paragraphs[0]?.text).toBe('!see');
    expect(fragment).not.toContain('<img');
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

  test('no heading lies below the sixth level of HTML', () => {
    const levels = ['# A', '## B', '### C', '#### D', '##### E', '###### F'].join('\n\n');
    expect([...html(levels).matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['2', '3', '4', '5', '6', '6']);
  });

  test('a heading without words is none', () => {
    const { text, html: fragment } = readDocument('#\n\nWords.');
    expect(text.sections).toEqual([]);
    expect(fragment).not.toContain('<h');
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

  test('a paragraph of a note’s mark alone is no paragraph, and a note without words keeps its label', () => {
    const fragment = html('[^1]\n\n[^1]:');
    expect(fragment).not.toContain('<p');
    expect(fragment).toContain('<li id="p1" data-paragraph class="note">');
  });

  test('notes stand in the order of the document, wherever they were', () => {
    const fragment = html('> One[^1].\n>\n> [^1]: First.\n\nTwo[^2].\n\n[^2]: Second.');
    expect(fragment.indexOf('First.')).toBeLessThan(fragment.indexOf('Second.'));
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

  test('a blank cell of the header heads no column', () => {
    expect(html('| | Grade |\n| - | - |\n| Adoption | Good |')).toContain(
      '<thead><tr id="p1" data-paragraph><td><a class="para-link" href="#p1" aria-label="¶1: link to this paragraph">¶1</a></td><th scope="col">Grade</th></tr></thead>',
    );
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
    expect(fragment).toContain('<span class="page-mark" id="page-2" data-page="2"></span>');
    expect(fragment.match(/id="page-3"/g)).toHaveLength(1);
    expect(fragment.indexOf('id="page-3"')).toBeLessThan(fragment.lastIndexOf('data-page="3"'));
  });

  test('the mark of a page is none of the paragraph after it', () => {
    expect(html('<!-- page 2 -->\n\nWords.')).toContain('<p id="p1" data-paragraph>Words.');
    expect(html('<!-- page 2 -->**Bold** words')).toContain('<p id="p1" data-paragraph><strong>Bold</strong> words');
    expect(html('<!-- unknown -->\n\nWords.')).toContain('<p id="p1" data-paragraph>&#x3C;!-- unknown -->');
  });

  test('the permalink of an item stands behind its own words', () => {
    const link = (id: string) => {
      const sign = id.replace('p', '¶');
      return `<a class="para-link" href="#${id}" aria-label="${sign}: link to this paragraph">${sign}</a>`;
    };
    expect(html('- one **two**\n  - three')).toBe(
      `<ul><li id="p1" data-paragraph>one <strong>two</strong>${link('p1')}<ul><li id="p2" data-paragraph>three${link('p2')}</li></ul></li></ul>`,
    );
  });

  test('paragraphs know the page on which they begin, and their sections', () => {
    const { paragraphs } = readDocument('<!-- page 1 -->\n\n# A\n\n## B\n\nOne <!-- page 2 -->two\n\nThree').text;
    expect(paragraphs.map(({ page, sections }) => [page, sections])).toEqual([
      [1, ['section-a', 'section-b']],
      [2, ['section-a', 'section-b']],
    ]);
  });

  test('a section ends where the next of its level begins', () => {
    const { paragraphs } = readDocument('## A\n\nOne\n\n### B\n\nTwo\n\n## C\n\nThree').text;
    expect(paragraphs.map(({ sections }) => sections)).toEqual([
      ['section-a'],
      ['section-a', 'section-b'],
      ['section-c'],
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
