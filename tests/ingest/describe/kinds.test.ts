import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDocument, type Given } from '../../../scripts/ingest/describe/describe.ts';
import { projectFolder } from '../../../src/load/content-folder.ts';
import { openArchiveFolder } from '../../../scripts/ingest/archive-folder.ts';
import { readDocument } from '../../../src/text/read-document.ts';

const { reference } = openArchiveFolder(join(projectFolder, 'content'));
const describe = (lines: readonly string[], given: Given = {}) =>
  describeDocument(readDocument(lines.join('\n\n')).text, given, reference);
const grades = (lines: readonly string[]) =>
  describe(lines)?.facts.grades?.map(({ area, grade }) => `${area}: ${grade}`);

const leaders = '| The impact of leaders on social work practice with children and families | Good |';
const help =
  '| The experiences and progress of children who need help and protection | Requires improvement to be good |';
const ilacs = (...rows: string[]) => [
  '# Inspection of Slough local authority children’s services',
  'Inspection dates: 23 to 27 January 2023',
  'Lead inspector: Rebecca Quested, His Majesty’s Inspector',
  ['| Judgement | Grade |', '| - | - |', leaders, help, ...rows].join('\n'),
];
const inCare = '| The experiences and progress of children in care | Good |';
const careLeavers = '| The experiences and progress of children care leavers | Outstanding |';
const joint = '| The experiences and progress of children in care and care leavers | Good |';
const overall = '| Overall effectiveness | Requires improvement |';

test.each([
  ['ilacs-2018', [joint, overall]],
  ['ilacs-2023', [inCare, careLeavers, overall]],
  ['ilacs-2026', [inCare, careLeavers]],
])('the rows of the judgement table tell the generation: %s', (framework, rows) => {
  expect(describe(ilacs(...rows))).toMatchObject({
    authority: 'slough',
    facts: {
      kind: 'ilacs-inspection',
      title: 'Inspection of Slough local authority children’s services',
      framework,
      inspected: { from: '2023-01-23', to: '2023-01-27' },
      inspectors: [{ name: 'Rebecca Quested', role: 'lead' }],
    },
  });
});

test('a grade that a chapter’s heading contradicts is flagged with both', () => {
  const lines = [
    ...ilacs(inCare, careLeavers, overall),
    '## The experiences and progress of children in care: inadequate',
    'Text.',
  ];
  expect(describe(lines)?.facts.review).toEqual([
    expect.objectContaining({ field: 'grades.in-care', seen: expect.stringMatching(/Good.*inadequate/) }),
  ]);
});

const single = (title: string) => [
  '# Slough Borough Council',
  `${title} of services for children in need of help and protection, children looked after and care leavers`,
  'Inspection date: 28 January–5 February 2014',
  'Report published: 14 February 2014',
  '## Children’s services in Slough are inadequate',
  '| | |\n| - | - |\n| 1. Children who need help and protection | Inadequate |\n| 2. Children looked after and achieving permanence | Requires Improvement |\n| 2.1 Adoption performance | Good |\n| 2.2 Experiences and progress of care leavers | Good |\n| 3. Leadership, management and governance | Inadequate |',
  'The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate',
  '## The inspection team',
  'Lead inspector: Gary Lamb HMI',
  'Team inspectors: Emmy Tomsett HMI,',
  'Bill Wallace HMI',
  'Quality assurance manager: Simon Rushall',
];

test('a single inspection: cover, seven judgements, team', () => {
  expect(describe(single('Inspection'))).toMatchObject({
    authority: 'slough',
    facts: {
      kind: 'sif-inspection',
      date: '2014-02-14',
      dateBasis: 'printed',
      inspected: { from: '2014-01-28', to: '2014-02-05' },
      review: [],
      evidence: {
        'grades.overall': 'section-childrens-services-in-slough-are-inadequate',
        'grades.help-and-protection': 'p4',
        'grades.leadership-management-governance': 'p8',
        'grades.lscb': 'p9',
      },
    },
  });
  expect(grades(single('Inspection'))).toEqual([
    'overall: inadequate',
    'help-and-protection: inadequate',
    'looked-after-and-permanence: requires-improvement',
    'adoption: good',
    'care-leavers: good',
    'leadership-management-governance: inadequate',
    'lscb: inadequate',
  ]);
  expect(describe(single('Inspection'))?.facts.inspectors?.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Gary Lamb: lead',
    'Emmy Tomsett: inspector',
    'Bill Wallace: inspector',
    'Simon Rushall: quality-assurance',
  ]);
  expect(describe(single('Re-inspection'))?.facts).toMatchObject({
    kind: 'sif-reinspection',
    title: expect.stringMatching(/^Re-inspection of services for children in need/),
  });
});

test('a grade that the document does not state is missed, not guessed', () => {
  const lines = single('Inspection').filter((line) => !line.startsWith('## Children’s services'));
  expect(describe(lines)?.facts.review).toEqual([{ field: 'grades.overall', why: expect.any(String) }]);
});

test('a joint inspection: dates from the prose, signatures, no grades', () => {
  const lines = [
    '8 March 2019',
    'Dear local partnership',
    '# Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Bracknell Forest',
    'Between 21 and 25 January 2019, Ofsted and others carried out a joint inspection of the multi-agency response to abuse and neglect in Bracknell Forest.',
    'Yours sincerely',
    '| Ofsted | Care Quality Commission |\n| - | - |\n| Yvette Stanley National Director, Social Care | Ursula Gallagher Deputy Chief Inspector |',
  ];
  expect(describe(lines)).toMatchObject({
    authority: 'bracknell-forest',
    facts: {
      kind: 'jtai',
      date: '2019-03-08',
      inspected: { from: '2019-01-21', to: '2019-01-25' },
      signedBy: ['Yvette Stanley', 'Ursula Gallagher'],
      grades: [],
    },
  });
});

test('an area SEND inspection: outcome and team, several members in one cell', () => {
  const lines = [
    '# Area SEND inspection of Slough Local Area Partnership',
    'Inspection dates: 30 June to 4 July 2025',
    '## Inspection outcome',
    'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children.',
    '## Inspection team',
    '| Ofsted | Care Quality Commission |\n| - | - |\n| David Mills, Ofsted HMI lead inspector Kathryn Grindrod, Ofsted HMI | Jessica Taylor-Beirne, CQC lead inspector |',
  ];
  expect(describe(lines)).toMatchObject({
    authority: 'slough',
    facts: {
      kind: 'area-send',
      framework: 'area-send-2023',
      outcome: 'inconsistent',
      inspected: { from: '2025-06-30', to: '2025-07-04' },
    },
  });
  expect(describe(lines)?.facts.inspectors?.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'David Mills: lead',
    'Kathryn Grindrod: inspector',
    'Jessica Taylor-Beirne: lead',
  ]);
});

test('a report on looked after children of 2013, with its own scale', () => {
  const lines = [
    '# Inspection of looked after children services',
    '### Slough Borough Council',
    'Inspection dates: 15 – 19 July 2013',
    'Reporting inspector Helen Cawston HMI',
    'Published: 23 August 2013',
    '| | |\n| - | - |\n| Overall effectiveness | Adequate |\n| Capacity to improve | Good |\n| Outcomes for looked after children and young people | Adequate |\n| Quality of provision | Adequate |\n| Leadership and management | Adequate |',
  ];
  expect(describe(lines)).toMatchObject({
    authority: 'slough',
    facts: {
      kind: 'looked-after-children',
      date: '2013-08-23',
      inspectors: [{ name: 'Helen Cawston', role: 'lead' }],
      review: [],
    },
  });
  expect(grades(lines)?.[0]).toBe('looked-after-children: adequate');
});

test('a document that shows no kind is none', () => {
  expect(describe(['# Minutes', 'Words.'])).toBeNull();
  expect(describe(['# Minutes', 'Words.'], { kind: 'other', authority: 'slough' })).toMatchObject({
    authority: 'slough',
    facts: { kind: 'other' },
  });
});
