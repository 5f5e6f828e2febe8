import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/archive/document.ts';
import { termsUsed } from '../../src/archive/term-index.ts';

function used(texts: readonly string[], ...terms: readonly string[]) {
  const paragraphs = texts.map((text, place) => ({ id: `p${place + 1}`, text }) as Paragraph);
  const glossary = terms.map((term) => ({ slug: term.toLowerCase(), term, properName: term === 'Prevent', plain: '' }));
  return termsUsed({ paragraphs }, glossary).map(({ term, paragraph }) => [term.term, paragraph]);
}

test('a term stands with the first paragraph that uses it', () => {
  expect(used(['Nothing.', 'The MASH works.', 'The MASH again.'], 'MASH')).toEqual([['MASH', 'p2']]);
});

test('an acronym counts only in capitals and as a word of its own', () => {
  expect(used(['Plans cin and CINEMA.'], 'CIN')).toEqual([]);
  expect(used(['All CINs.'], 'CIN')).toEqual([['CIN', 'p1']]);
});

test('a term in words counts in any case, in the plural too', () => {
  expect(used(['Pathway plans are late.'], 'Pathway plan')).toEqual([['Pathway plan', 'p1']]);
  expect(used(['The plan has a pathway.'], 'Pathway plan')).toEqual([]);
});

test('a proper name counts only with its capital', () => {
  expect(used(['Too late to prevent the decline.'], 'Prevent')).toEqual([]);
  expect(used(['To prevent harm.', 'The Prevent strategy.'], 'Prevent')).toEqual([['Prevent', 'p2']]);
});
