import { describe, expect, test } from 'vitest';
import type { DocumentText, Paragraph } from '../../src/archive/document.ts';
import { aliasTable } from '../../src/search/aliases.ts';
import { boilerplateTest } from '../../src/archive/boilerplate.ts';
import { fragmentJson, readFragment, type Fragment } from '../../src/search/fragment.ts';
import type { IndexRecord } from '../../src/search/index-record.ts';
import { countParagraphs, sharedParagraphs } from '../../src/search/shared-paragraphs.ts';
import { countWords, surveyOf } from '../../src/search/survey.ts';
import { textRecords } from '../../src/search/text-records.ts';

const paragraph = (
  id: string,
  text: string,
  sections: string[] = [],
  form: Paragraph['form'] = 'paragraph',
): Paragraph => ({
  id,
  number: null,
  form,
  text,
  cells: null,
  sections,
  page: null,
});

const document = (paragraphs: Paragraph[], sections: DocumentText['sections'] = []): DocumentText => ({
  sections,
  paragraphs,
  improvements: [],
  noneStated: [],
  nextSteps: [],
  plan: null,
  wordCount: 0,
});

test('a record gives its paragraphs back to the character, under their headings', () => {
  const record: IndexRecord = {
    entry: 'redtown/2018-10-17-focused-visit',
    role: 'text',
    blocks: [
      { type: 'heading', level: 2, text: 'Leaders & partners' },
      { type: 'paragraph', id: 'para-51', form: 'paragraph', text: '51% of “plans” <were> late: a | b; "c" – d' },
      { type: 'heading', level: 3, text: 'Oversight' },
      { type: 'paragraph', id: 'p12', form: 'row', text: 'Audit | June' },
      { type: 'heading', level: 2, text: 'Staff' },
      { type: 'paragraph', id: 'p13', form: 'item', text: 'No full stop' },
    ],
    tokens: ['zzalias1'],
  };
  expect(readFragment(JSON.parse(fragmentJson(record)) as Fragment)).toEqual([
    {
      id: 'para-51',
      form: 'paragraph',
      text: '51% of “plans” <were> late: a | b; "c" – d',
      headings: ['Leaders & partners'],
    },
    { id: 'p12', form: 'row', text: 'Audit | June', headings: ['Leaders & partners', 'Oversight'] },
    { id: 'p13', form: 'item', text: 'No full stop', headings: ['Staff'] },
  ]);
});

test('an index of another site is refused', () => {
  expect(() => readFragment({})).toThrow('Not a record');
});

describe('texts are cut into records', () => {
  const long = 'word '.repeat(160).trim();
  const sections = [
    { id: 'title', level: 1, heading: 'Title' },
    { id: 'findings', level: 2, heading: 'Findings' },
  ];
  const text = document(
    [
      paragraph('p1', 'Piccadilly Gate', [], 'letterhead'),
      paragraph('p2', long, ['title', 'findings']),
      paragraph('p3', long, ['title', 'findings']),
      paragraph('p4', 'Return interviews for runaways', ['title', 'findings']),
      paragraph('p5', '', ['title', 'findings']),
    ],
    sections,
  );
  const aliases = aliasTable([{ same: ['runaways', 'missing from home'] }]);
  const records = textRecords('redtown/2018', text, aliases, boilerplateTest(text, new Set()));
  const described = records.map(({ role, blocks, tokens }) => [
    role,
    blocks.map((block) => (block.type === 'heading' ? block.text : block.id)).join(' '),
    ...tokens,
  ]);

  test('at the ends of paragraphs, each under the headings in force, the letterhead apart', () => {
    expect(described).toEqual([
      ['text', 'Findings p2 p3'],
      ['text', 'Findings p4', 'zzalias0'],
      ['boilerplate', 'p1'],
    ]);
  });
});

test('a record tells which numbered paragraphs it holds, and a heading that stands twice names the row above it', () => {
  const sections = ['one', 'two'].map((id) => ({ id, level: 2, heading: 'Summary' }));
  const row = { ...paragraph('p1', 'Leadership | Good', [], 'row'), cells: ['Leadership', 'Good'] };
  const text = document([row, paragraph('para-46', 'Plans', ['one']), paragraph('p2', 'Staff', ['two'])], sections);
  const [record] = textRecords('redtown/2018', text, aliasTable([]), () => false);
  expect(record?.tokens).toEqual(['zzpara46']);
  expect(record?.blocks.filter(({ type }) => type === 'heading').map((heading) => heading.text)).toEqual([
    'Leadership · Summary',
    'Summary',
  ]);
});

test('what three documents print word for word is boilerplate', () => {
  const letter = (own: string) => document([paragraph('p1', 'Printed in all'), paragraph('p2', own)]);
  const texts = [letter('one'), letter('two'), letter('three')];
  const isBoilerplate = boilerplateTest(letter('one'), sharedParagraphs(texts.map((text) => countParagraphs([text]))));
  expect(letter('one').paragraphs.map(isBoilerplate)).toEqual([true, false]);
});

test('the head of a letter is boilerplate up to its salutation', () => {
  const lines = [
    '17 January 2019',
    'A Person, Town Hall',
    'Dear A',
    'Dear to us is the voice of the child. '.repeat(3),
  ];
  const letter = document(lines.map((text, at) => paragraph(`p${String(at + 1)}`, text)));
  const isBoilerplate = boilerplateTest(letter, new Set());
  expect(letter.paragraphs.filter(isBoilerplate).map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
});

test('the survey counts words, leaves out names of people, and finds compounds and words that are names elsewhere', () => {
  const texts = ['Dear Ms Dodds, reading and writing: MASH', 'The well being of all: wellbeing. Reading'];
  const survey = surveyOf(
    texts.map((text) => countWords([text])),
    ['Focused visit to Redtown', 'Ann Smith'],
  );
  expect(survey.words.get('reading')).toBe(2);
  expect(survey.words.has('dodds')).toBe(false);
  expect(['mash', 'redtown', 'smith'].filter((word) => survey.words.has(word))).toHaveLength(3);
  expect(survey.compounds).toEqual([['wellbeing', 'well being']]);
  expect(survey.isOrdinaryWord('reading')).toBe(true);
  expect(survey.isOrdinaryWord('redtown')).toBe(false);
});
