import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, Entry } from '../../src/archive/archive.ts';
import type { DocumentText } from '../../src/archive/document.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { join } from 'node:path';

/** What the five documents say, looked up in the committed archive. */
let archive: Archive;

beforeAll(() => {
  archive = readArchive(join(projectFolder, 'content')).archive;
});

function entry(id: string): Entry {
  const found = [...archive.inspections, ...archive.plans].find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No entry ${id}`);
  return found;
}

function textOf(id: string): DocumentText {
  const text = archive.textOf(id);
  if (text === null) throw new Error(`No text of ${id}`);
  return text;
}

const names = (id: string) => entry(id).inspectors.map(({ name }) => name);

describe('Windsor and Maidenhead, May 2015', () => {
  const id = 'windsor-and-maidenhead/2015-05-13-sif-inspection';

  test('paragraphs 1 to 169 stand under their own numbers', () => {
    const numbers = textOf(id).paragraphs.flatMap(({ id: address, number, form }) =>
      number !== null && form === 'paragraph' && address === `para-${number}` ? [Number(number)] : [],
    );
    expect(numbers).toEqual(Array.from({ length: 169 }, (_, place) => place + 1));
  });

  test('the overall judgement, five areas and the board are graded as printed', () => {
    expect(entry(id).grades.map(({ area, grade, printed }) => [area, grade, printed?.grade])).toEqual([
      ['overall', 'requires-improvement', 'require improvement'],
      ['help-and-protection', 'requires-improvement', 'Requires Improvement'],
      ['looked-after-and-permanence', 'requires-improvement', 'Requires Improvement'],
      ['adoption', 'requires-improvement', 'Requires Improvement'],
      ['care-leavers', 'requires-improvement', 'Requires Improvement'],
      ['leadership-management-governance', 'requires-improvement', 'Requires Improvement'],
      ['lscb', 'requires-improvement', 'requires improvement'],
    ]);
  });

  test('seven inspectors and a quality assurance manager are named with their roles', () => {
    expect(entry(id).inspectors.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Mike Ferguson: lead',
      'Lynn Radley: deputy-lead',
      'Elaine Clinton: inspector',
      'Gary Lamb: inspector',
      'Pete McEntee: inspector',
      'Tina Shepherd: inspector',
      'Carolyn Spray: inspector',
      'Simon Rushall: quality-assurance',
    ]);
  });

  test('areas for improvement stand with number, body, level and topic group', () => {
    const { improvements } = textOf(id);
    const numbers = (body: string) =>
      improvements.filter((item) => item.body === body).map(({ number }) => Number(number));
    expect(numbers('authority')).toEqual(Array.from({ length: 16 }, (_, place) => place + 1));
    expect(numbers('lscb')).toEqual(Array.from({ length: 8 }, (_, place) => place + 143));
    const priority = improvements.filter(({ level }) => level === 'priority');
    expect(priority.map(({ number, group }) => `${number} ${group}`)).toEqual(
      ['1', '2', '3', '4'].map((number) => `${number} Help and protection`),
    );
    const groupOf = (number: string) => improvements.find((item) => item.number === number)?.group;
    expect(groupOf('146')).toBe('Oversight of services for children looked after');
    expect(groupOf('147')).toBe('Monitoring and evaluation of effectiveness');
  });

  test('notes 1 to 4, the dates and the licence stand as printed', () => {
    const { paragraphs } = textOf(id);
    expect(paragraphs.filter(({ form }) => form === 'note').map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(entry(id)).toMatchObject({
      date: '2015-05-13',
      dateBasis: 'printed',
      inspected: { from: '2015-03-03', to: '2015-03-25' },
    });
    expect(entry(id).source?.licence).toMatch(
      /^You may copy all or parts of this document for non-commercial educational purposes/,
    );
  });

  test('sentences that a page break cut are whole, figures and marks stay what they were', () => {
    const words = textOf(id)
      .paragraphs.map(({ text }) => text)
      .join('\n');
    for (const phrase of [
      'appropriate help at the right time. In response to this finding by inspectors',
      'take steps to disrupt activity, including use',
      'increased in 2013–14 to 5% above that of the whole school population',
      'The recently appointed Quality Assurance Manager',
      'aged 17 1/2 and over',
      'GCSE grades A*-C including English',
      'in care for 21/2 years',
    ]) {
      expect(words).toContain(phrase);
    }
  });
});

describe('Wokingham, November 2018', () => {
  const id = 'wokingham/2018-11-09-focused-visit';

  test('five areas for improvement and two inspectors; the letterhead keeps its misprint', () => {
    expect(textOf(id).improvements).toHaveLength(5);
    expect(names(id)).toEqual(['Tracey Scott', 'Tracey Metcalfe']);
    expect(entry(id)).toMatchObject({ framework: 'ilacs-2018', signedBy: ['Tracey Scott'], grades: [] });
    expect(textOf(id).paragraphs[1]).toMatchObject({
      form: 'letterhead',
      text: expect.stringContaining('www.qov.uk/ofsted'),
    });
  });

  test('the item that a page break cut is one, and so is the list', () => {
    const items = textOf(id).paragraphs.filter(({ form }) => form === 'item');
    expect(items).toHaveLength(5 + 12);
    expect(items.map(({ text }) => text).join('\n')).toContain(
      'this initial work. The recording of decisions and management',
    );
  });
});

describe('West Berkshire, January 2019', () => {
  const id = 'west-berkshire/2019-01-17-focused-visit';

  test('three areas for improvement, two inspectors, dates of visit and letter', () => {
    expect(textOf(id).improvements).toHaveLength(3);
    expect(names(id)).toEqual(['Maire Atherton', 'Kate Malleson']);
    expect(entry(id)).toMatchObject({
      date: '2019-01-17',
      dateBasis: 'letter',
      inspected: { from: '2018-12-11', to: '2018-12-12' },
    });
    expect(entry(id).source?.licence).toBeUndefined();
  });
});

describe('Reading, March 2017', () => {
  const id = 'reading/2017-03-24-monitoring-visit';

  test('the second visit since the judgement of August 2016; no list of improvements is invented', () => {
    expect(entry(id)).toMatchObject({ number: 2, follows: 'reading/2016-08-05-sif-inspection', framework: 'sif' });
    expect(names(id)).toEqual(['Nick Stacey', 'Brenda McInerney']);
    expect(textOf(id).improvements).toEqual([]);
    const covered = textOf(id).paragraphs.filter(
      ({ form, sections }) => form === 'item' && sections.some((section) => section.includes('areas-covered')),
    );
    expect(covered).toHaveLength(4);
  });
});

describe('West Berkshire’s plan, July 2017', () => {
  const id = 'west-berkshire/2017-07-action-plan';
  const workstreams = () => textOf(id).plan?.workstreams ?? [];
  const actions = () =>
    workstreams().flatMap(({ commitments }) => commitments.flatMap((commitment) => commitment.actions));

  test('four workstreams answer seven recommendations with ten printed commitments, one in four parts', () => {
    expect(workstreams().map(({ letter, title }) => `${letter}: ${title}`)).toEqual([
      'A: Improving our Leadership, Management, Governance and Partnerships',
      'B: Improving the Quality of our Practice',
      'C: Improving services to children in need of help and protection',
      'D: Improving Services to Children Looked After and Care Leavers',
    ]);
    expect(workstreams().map(({ recommendations }) => recommendations.map(({ number }) => number).join())).toEqual([
      '6',
      '2',
      '1,3,4',
      '5,7',
    ]);
    const printed = workstreams().flatMap(({ printedCommitments }) => printedCommitments);
    expect(printed).toHaveLength(10);
    expect(printed.filter(({ parts }) => parts.length > 0).map(({ parts }) => parts.length)).toEqual([4]);
  });

  test('38 actions stand under 13 commitments, each with when and who, one with a status', () => {
    expect(workstreams().flatMap(({ commitments }) => commitments)).toHaveLength(13);
    expect(actions()).toHaveLength(38);
    expect(actions().filter(({ when, who }) => when === null || who === null)).toEqual([]);
    expect(actions().filter(({ status }) => status !== null)).toHaveLength(1);
  });

  test('actions that the source prints over several lines are whole', () => {
    expect(actions()).toContainEqual(
      expect.objectContaining({
        text: 'Review use of risk screening tool at SEMRAC to ensure that an appropriate tool is used for downgrading as well as upgrading risk.',
        when: 'Immediate effect',
        who: 'Service Manager – IYSS Service Manager – Localities',
      }),
    );
    expect(actions()).toContainEqual(
      expect.objectContaining({ text: 'Review of impact of SEMRAC at LSCB', when: 'January 2018' }),
    );
  });

  test('the plan answers the re-inspection published on 7 July 2017', () => {
    expect(entry(id)).toMatchObject({
      date: '2017-07',
      follows: 'west-berkshire/2017-07-07-sif-reinspection',
      grades: [],
    });
  });
});
