import type { Archive } from '../../src/archive/archive.ts';
import type { DocumentText } from '../../src/archive/document.ts';
import { smallArchive } from '../archive/small-archive.ts';

const id = 'north/2019-01-17-visit';

const text: DocumentText = {
  sections: [{ id: 'section-findings', level: 2, heading: 'Findings' }],
  paragraphs: [
    {
      id: 'p1',
      number: null,
      form: 'item',
      text: '=SUM(A1) is how this one begins, with “quotation marks”, a comma\nand a second line.',
      cells: null,
      sections: ['section-findings'],
      page: 2,
    },
    {
      id: 'para-7',
      number: '7',
      form: 'paragraph',
      text: 'Strategy discussions are timely.',
      cells: null,
      sections: ['section-findings'],
      page: null,
    },
  ],
  improvements: [
    {
      body: 'authority',
      level: 'improvement',
      group: null,
      number: null,
      ordinal: 1,
      text: 'The recording of discussions.',
      paragraph: 'p1',
    },
  ],
  noneStated: [],
  nextSteps: [],
  plan: null,
  wordCount: 19,
};

const themes = [
  {
    slug: 'strategy',
    label: 'Strategy discussions',
    plain: 'How agencies confer.',
    terms: ['discussion*'],
    except: [],
  },
];

/** An archive of three inspections, one of them held with text that is hard on file formats. */
export function heldArchive(): Archive {
  const archive = smallArchive([
    { authority: 'north', on: '2018-12', published: '2019-01-17', held: true },
    { authority: 'north', on: '2020-03-02', framework: 'single', grades: { overall: 'good', help: 'inadequate' } },
    {
      authority: 'south',
      on: '2026-05-01',
      framework: 'without-overall',
      grades: { help: 'good' },
      known: 'mentioned',
    },
  ]);
  return { ...archive, themes, textOf: (asked) => (asked === id ? text : null) };
}

/** The whole address of a path on the site of `heldArchive`. */
export function address(path: `/${string}`): string {
  return `https://archive.example${path}`;
}
