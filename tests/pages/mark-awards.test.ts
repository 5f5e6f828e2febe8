import { expect, test } from 'vitest';
import { markAwards } from '../../src/site/mark-awards.ts';

const award = { paragraph: 'p2', label: 'Overall: Good', printed: 'Good' };
const words = (html: string) => html.replace(/<aside.*?<\/aside>/g, '').replace(/<[^>]+>/g, '');

test('the block, a note beside it and the sentence are marked, and no word of the document changes', () => {
  const html = '<p id="p1" data-paragraph>One.</p>\n<p id="p2" data-paragraph>First. Services are good. Last.</p>';
  const marked = markAwards(html, [award]);
  expect(marked).toContain('<aside class="margin-note" aria-label="Grade given here">Overall: Good</aside>');
  expect(marked).toContain('First. <mark>Services are good.</mark> Last.');
  expect(marked).toContain('<p id="p1" data-paragraph>One.</p>');
  expect(words(marked)).toBe(words(html));
});

test('a numbered paragraph is marked behind its number', () => {
  const html =
    '<div id="p2" data-paragraph class="numbered"><a class="para-number" href="#p2">7.</a> <div>They are good.</div></div>';
  const marked = markAwards(html, [award]);
  expect(marked).toContain('class="numbered gives-grade"');
  expect(marked).toContain('<div><mark>They are good.</mark></div>');
});

test('a row is marked without a note, which no table may hold', () => {
  const html = '<tr id="p2" data-paragraph><td>Overall</td><td>Good</td></tr>';
  expect(markAwards(html, [award])).toBe(
    '<tr id="p2" data-paragraph class="gives-grade"><td>Overall</td><td>Good</td></tr>',
  );
});

test('text that looks like a tag is not one', () => {
  const html = '<p id="p1" data-paragraph>He wrote &#x3C;p id="p2" data-paragraph></p>';
  expect(markAwards(html, [award])).toBe(html);
});

test('a heading that gives the grade is marked', () => {
  const html = '<h2 id="section-overall">The overall judgement is good</h2>';
  const marked = markAwards(html, [{ ...award, paragraph: 'section-overall' }]);
  expect(marked).toContain(
    '<h2 id="section-overall" class="gives-grade"><mark>The overall judgement is good</mark></h2>',
  );
});
