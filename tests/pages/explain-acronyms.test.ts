import { expect, test } from 'vitest';
import { explainAcronyms, partsOfLabel } from '../../src/site/explain-acronyms.ts';

const glossary = [
  { slug: 'mash', term: 'MASH', long: 'Multi-agency “safeguarding” hub & more', plain: '–', properName: false },
  { slug: 'iro', term: 'IRO', long: 'Independent reviewing officer', plain: '–', properName: false },
  { slug: 'front-door', term: 'front door', plain: '–', properName: false },
];
const explain = (html: string) => explainAcronyms(html, glossary);

test('an acronym carries its long form, once a paragraph', () => {
  expect(explain('<p id="p1" data-paragraph>The IRO and the IRO.</p><p id="p2" data-paragraph>An IRO.</p>')).toBe(
    '<p id="p1" data-paragraph>The <abbr title="Independent reviewing officer">IRO</abbr> and the IRO.</p>' +
      '<p id="p2" data-paragraph>An <abbr title="Independent reviewing officer">IRO</abbr>.</p>',
  );
});

test('so does its plural, and its long form cannot end the attribute', () => {
  expect(explain('IROs')).toBe('<abbr title="Independent reviewing officer">IRO</abbr>s');
  expect(explain('(MASH)')).toBe('(<abbr title="Multi-agency “safeguarding” hub &#38; more">MASH</abbr>)');
});

test('nothing inside a tag changes, nor other words in which its letters stand', () => {
  const untouched = '<a href="#MASH" aria-label="MASH">MASHED, iro, IRON, front door</a>';
  expect(explain(untouched)).toBe(untouched);
});

test('a label of ours is parted at its acronyms, and loses nothing', () => {
  expect(partsOfLabel('Front door and MASH, IROs', glossary)).toEqual([
    { words: 'Front door and ', long: null },
    { words: 'MASH', long: 'Multi-agency “safeguarding” hub & more' },
    { words: ', ', long: null },
    { words: 'IRO', long: 'Independent reviewing officer' },
    { words: 's', long: null },
  ]);
  expect(
    partsOfLabel('No. 7, RAG', glossary)
      .map(({ words }) => words)
      .join(''),
  ).toBe('No. 7, RAG');
});
