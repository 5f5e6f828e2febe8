import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/load/load-archive.ts';
import { ContentError } from '../../src/load/problem.ts';
import { graded, gradedFile, held, markdownFile, record, recordFile, smallContent } from './small-content.ts';

function complaint(folder: string): string {
  try {
    readArchive(folder);
  } catch (error) {
    if (error instanceof ContentError) {
      expect(error.stack).toBe(error.message);
      return error.message;
    }
    throw error;
  }
  return 'No problem.';
}

const withFields = (fields: Record<string, string | null>) => ({
  [recordFile]: markdownFile({ ...record, ...fields }),
});
const withGrades = (grades: string) => ({ [gradedFile]: markdownFile({ ...graded, grades }, 'Words.') });

const cases: Record<string, Record<string, string | Uint8Array | null>> = {
  'a wrong type': withFields({ title: '[a, list]' }),
  'an unknown key': withFields({ inspector: '[]' }),
  'an unknown key of a list’s item': { 'people.yaml': '- { name: A, variant: [B], evidence: C. }\n' },
  'keys of two forms': withFields({ inspected: '{ from: "2017-02-21", to: "2017-02-22", between: "2017" }' }),
  'an unknown key deep inside': withFields({ inspectors: '[{ name: Nick Example, rol: inspector }]' }),
  'nothing but spaces': withFields({ title: '"   "' }),
  'nothing in place of a list': withFields({ grades: null, 'grades ': '' }),
  'a count below one': withFields({ number: '0' }),
  'a checksum in capitals': withFields({ source: `{ sha256: ${'A'.repeat(64)} }` }),
  'a day that is a number': { 'history.yaml': '- { on: 2026, what: checked, note: Nothing new. }\n' },
  'evidence of an unknown fact': withFields({ evidence: '{ inspectd: page 1 }' }),
  'a doubt of an unknown fact': withFields({
    review: '[{ field: "inspectors[0].name", why: A. }, { field: colour, why: B. }]',
  }),
  'a missing field': withFields({ inspectors: null }),
  'an impossible date': withFields({ date: '"2017-02-30"' }),
  'a date that is a number': withFields({ date: '2017' }),
  'a value that is none of the allowed': withFields({ dateBasis: 'leter' }),
  'a text state that does not exist': withFields({ text: 'some' }),
  'a held text without its proof': withFields({ text: 'full' }),
  'words below a record': { [recordFile]: markdownFile(record, 'Words.') },
  'a held text without words': { [recordFile]: markdownFile(held) },
  'an unknown authority in the field': withFields({ authority: 'exampelshire' }),
  'a folder of an unknown authority': {
    'inspections/elsewhere/2017-03-24-monitoring-visit.md': markdownFile({ ...record, authority: 'elsewhere' }),
  },
  'an unknown kind': withFields({ kind: 'monitoring-visits' }),
  'a kind of another framework': {
    'inspections/exampleshire/2017-03-24-action-plan.md': markdownFile({ ...record, kind: 'action-plan' }),
  },
  'an unknown framework': withFields({ framework: 'sfi' }),
  'a name that does not match the date': withFields({ date: '"2017-03-25"' }),
  'an unknown grade': withGrades('[{ area: overall, grade: goood }]'),
  'an unknown area': withGrades('[{ area: overal, grade: good }]'),
  'an area twice': withGrades('[{ area: overall, grade: good }, { area: overall, grade: not-known }]'),
  'grades of a kind that gives none': withFields({ grades: '[{ area: overall, grade: good }]' }),
  'a letter before the visit': withFields({ inspected: '{ from: "2017-05-01", to: "2017-05-02" }' }),
  'a visit that ends before it begins': withFields({ inspected: '{ from: "2017-03-02", to: "2017-03-01" }' }),
  'following an unknown entry': withFields({ follows: 'exampleshire/2016-08-05-sif-inspection' }),
  'following a later entry': {
    [recordFile]: markdownFile({ ...record, follows: 'exampleshire/2018-01-monitoring-visit' }),
    [recordFile.replace('2017-03-24', '2018-01')]: markdownFile({ ...record, date: '"2018-01"' }),
  },
  'following itself': withFields({ follows: 'exampleshire/2017-03-24-monitoring-visit' }),
  'a circle of entries': {
    [recordFile]: markdownFile({ ...record, follows: 'exampleshire/2016-08-05-sif-inspection' }),
    [gradedFile]: markdownFile({ ...graded, follows: 'exampleshire/2017-03-24-monitoring-visit' }, 'Words.'),
  },
  'the same document twice': {
    [recordFile]: markdownFile(held, 'Words.'),
    [gradedFile]: markdownFile(graded, 'Words.'),
  },
  'an address that is none': withFields({ response: 'javascript:alert(1)' }),
  'a line that upsets the rest of the YAML': { 'people.yaml': 'Not a list\n- name: A\n  variants: [B]\n' },
  'broken YAML': { [recordFile]: '---\ntitle: "Unfinished\nauthority: reading\n---\n' },
  'a colon in plain text': { [recordFile]: '---\ntitle: Visit: second\n---\n' },
  'a tab for indentation': { [recordFile]: '---\ntitle: Visit\nknown:\n\thow: document\n---\n' },
  'a key twice': withFields({ 'title ': 'Again' }),
  'frontmatter in JavaScript': { [recordFile]: '---js\n{ title: process.exit(3) }\n---\n' },
  'a tag that makes an object': withFields({ title: '!!js/function "function () {}"' }),
  'an alias bomb': withFields({ title: '&a [x, x]', note: '*a' }),
  'no frontmatter': { [recordFile]: '# A letter\n' },
  'nothing between the lines of the frontmatter': { [recordFile]: '---\n---\nWords.\n' },
  'frontmatter that a line within a text ends': { [recordFile]: '---\ntitle: |\n---Words\n---\n' },
  'two documents in a file': { 'people.yaml': '- { name: A, variants: [B], evidence: C. }\n---\n- more\n' },
  'frontmatter without an end': { [recordFile]: '---\ntitle: Visit\n' },
  'an empty file': { [recordFile]: '' },
  'a wrong file name': { 'inspections/exampleshire/letter of March.md': markdownFile(record) },
  'a file outside the folders': { 'inspections/2017-03-24-monitoring-visit.md': markdownFile(record) },
  'a folder that is no slug': { 'inspections/Exampleshire/2017-03-24-monitoring-visit.md': markdownFile(record) },
  'bytes that are no text': { [recordFile]: new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) },
  'text that turns its direction': { [recordFile]: markdownFile({ ...record, title: 'Visit \u202Etxet' }) },
  'a control character': { [recordFile]: markdownFile(held, 'Words.\u0007') },
  'a file beyond all size': { [recordFile]: markdownFile(held, 'word '.repeat(900_000)) },
  'brackets without end': withFields({ title: '['.repeat(10_000) }),
  'a file in place of a folder': { 'authorities/exampleshire.yaml': null, authorities: 'Exampleshire\n' },
  'a file that nothing reads': { 'theme.yaml': '[]\n' },
  'a folder that nothing reads': { 'inspection/exampleshire/notes.txt': 'Notes.\n' },
  'a missing required file': { 'kinds.yaml': null },
  'a required list that is empty': { 'concepts.yaml': '[]\n' },
  'a list that is none': { 'themes.yaml': 'slug: neglect\n' },
  'an authority with a number for a code': {
    'authorities/exampleshire.yaml': 'name: E\nofficialName: E\nregion: E\nlaCode: 868\n',
  },
  'a slug twice': {
    'outcomes.yaml': '- { slug: one, label: One, plain: One. }\n- { slug: one, label: Two, plain: Two. }\n',
  },
  'an area twice in a framework': {
    'frameworks/jtai.yaml':
      'name: J\nfullName: J\nplain: J\nexplanation: [J]\nfirstSeen: "2016"\nseenIn: J\nkinds: [sif-inspection]\nareas: [{ slug: a, label: A, plain: A }, { slug: a, label: B, plain: B }]\n',
  },
  'a grade off the scale': {
    'grades.yaml': '- { type: grade, slug: good, label: Good, plain: Good., step: 5, wordings: [good] }\n',
  },
  'an absence without words': {
    'grades.yaml': `- { type: grade, slug: good, label: Good, plain: Good., step: 2, wordings: [good] }
- { type: grade, slug: inadequate, label: Inadequate, plain: Serious failings., step: 4, wordings: [inadequate] }
- { type: absence, slug: not-known, label: Not known, plain: Unknown. }
- { type: absence, slug: not-graded, label: Not graded, plain: No grade. }
- { type: absence, slug: not-judged, label: Not judged, plain: Not judged. }
`,
  },
  'an absence that the program does not know': {
    'grades.yaml': '- { type: absence, slug: withheld, label: Withheld, plain: Withheld. }\n',
  },
  'grades on a page that the source lacks': withFields({ source: '{ pages: 6, gradesPage: 7 }' }),
  'two authorities of one name': { 'authorities/other.yaml': 'name: Exampleshire\nofficialName: Other Council\n' },
  'a term explained twice': {
    'glossary.yaml': '- { slug: a, term: MASH, plain: One. }\n- { slug: b, term: MASH, plain: Two. }\n',
  },
  'a theme’s term with a star inside a word': {
    'themes.yaml': '- { slug: a, label: A, plain: A., terms: [fr*nt door] }\n',
  },
  'an alias in capitals': { 'search-aliases.yaml': '- same: [MASH, hub]\n' },
  'an alias in two groups': { 'search-aliases.yaml': '- same: [mash, hub]\n- same: [hub, centre]\n' },
  'a narrower alias in two groups': {
    'search-aliases.yaml': '- { same: [pets], narrower: [dog] }\n- { same: [animals], narrower: [[puppy, dog]] }\n',
  },
  'an alias that is narrower than itself': { 'search-aliases.yaml': '- { same: [pets, dog], narrower: [dog] }\n' },
  'a framework that ended before it began': {
    'frameworks/jtai.yaml':
      'name: J\nfullName: J\nplain: J\nexplanation: [J]\nfirstSeen: "2016"\nlastSeen: "2015"\nseenIn: J\nkinds: [jtai]\nareas: []\n',
  },
  'a framework with an unknown concept': {
    'frameworks/jtai.yaml':
      'name: J\nfullName: J\nplain: J\nexplanation: [J]\nfirstSeen: "2016"\nseenIn: J\nkinds: [jtai]\nareas: [{ slug: a, concept: overal, label: A, plain: A }]\n',
  },
  'history of an unknown entry': {
    'history.yaml': '- { on: "2026-11-01", what: added, entry: exampleshire/2011-01-other, note: Added. }\n',
  },
  'a redirect to nowhere': {
    'redirects.yaml':
      '- { from: /inspections/exampleshire/2011-01-other/, to: /inspections/exampleshire/2012-01-other/, why: Moved., on: "2026" }\n',
  },
  'redirects out of the site': {
    'redirects.yaml': ['//example.org/', '/../outside/', '/a//b/', 'https://example.org/']
      .map((to, place) => `- { from: /old-${place}/, to: '${to}', why: Moved., on: "2026" }\n`)
      .join(''),
  },
  'redirects in a circle': {
    'redirects.yaml':
      '- { from: /a/, to: "/b/#p1", why: Moved., on: "2026" }\n- { from: /b/, to: /a, why: Moved., on: "2026" }\n',
  },
  'a lost entry': { 'permalinks.lock': 'exampleshire/2011-01-other p1:abcdefgh\n' },
  'a damaged lock': { 'permalinks.lock': '<<<<<<< HEAD\nexampleshire/2011-01-other p1\n' },
};

describe('invalid content stops with file, place, what was found, what is allowed and how to mend it', () => {
  test.each(Object.entries(cases))('%s', (_name, files) => {
    expect(complaint(smallContent(files))).toMatchSnapshot();
  });

  test('a symbolic link', () => {
    const folder = smallContent({ 'outside.md': markdownFile(record) });
    mkdirSync(join(folder, 'inspections/exampleshire'), { recursive: true });
    symlinkSync(join(folder, 'outside.md'), join(folder, recordFile));
    expect(complaint(folder)).toMatchSnapshot();
  });

  test('every problem of every file at once', () => {
    const folder = smallContent({
      ...withFields({ title: '""', dateBasis: 'guess' }),
      ...withGrades('[{ area: overall, grade: 7 }]'),
      'archive.yaml': 'title: T\n',
    });
    expect(complaint(folder)).toMatchSnapshot();
  });
});

describe('content that only looks unusual is read', () => {
  test('a byte order mark and Windows line ends', () => {
    const text = markdownFile(record).replaceAll('\n', '\r\n');
    const { archive } = readArchive(smallContent({ [recordFile]: `\uFEFF${text}` }));
    expect(archive.inspections.map(({ id, date }) => [id, date])).toEqual([
      ['exampleshire/2017-03-24-monitoring-visit', '2017-03-24'],
    ]);
  });

  test('an unquoted date stays the words that it is', () => {
    const { archive } = readArchive(smallContent(withFields({ date: '2017-03-24' })));
    expect(archive.inspections[0]?.date).toBe('2017-03-24');
  });

  test('a name kept after a better date became known, with the correction told', () => {
    const history =
      '- { on: "2026-11-01", what: corrected, entry: exampleshire/2017-03-24-monitoring-visit, note: Date. }\n';
    const folder = smallContent({ ...withFields({ date: '"2017-03-25"' }), 'history.yaml': history });
    expect(readArchive(folder).archive.inspections[0]?.date).toBe('2017-03-25');
  });

  test('a second entry of the same day and kind', () => {
    const folder = smallContent({
      [recordFile.replace('.md', '-2.md')]: markdownFile(record),
      [recordFile]: markdownFile(record),
    });
    expect(readArchive(folder).archive.inspections).toHaveLength(2);
  });
});
