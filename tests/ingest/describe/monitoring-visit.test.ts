import { describe, expect, test } from 'vitest';
import { describeLines, doubtsOf, teamOf } from './describing.ts';

const title = 'Monitoring visit to Slough Borough Council children’s services';
const days = 'on 11 and 12 December 2018';
const team = 'The inspectors were Anne Example, HMI, and Bob Beispiel, HMI.';
const summary = `This letter summarises the findings of the monitoring visit to Slough children’s services ${days}.`;
const since = 'since the local authority was judged inadequate in February 2016';
const letter = (opening: string | readonly string[], heading = `# ${title}`) =>
  describeLines([
    '17 January 2019',
    'Dear Ms Person',
    heading,
    ...[opening].flat(),
    'The local authority is making some progress.',
    '## Overview',
    'Much has changed since the third monitoring visit.',
    'Yours sincerely',
    'Anne Example',
    'Her Majesty’s Inspector',
  ]);

describe('the openings that letters print: place in the series and the inspection that it follows', () => {
  test.each([
    [2, `${summary} The visit was the second monitoring visit ${since}. ${team}`],
    [
      1,
      `${summary} The visit was the first monitoring visit since the local authority was judged to be inadequate for overall effectiveness in February 2016. ${team}`,
    ],
    [
      4,
      `This letter summarises the findings of the fourth monitoring visit to Slough since the inspection in February 2016 when the local authority was judged inadequate. The visit took place ${days} and was carried out by Anne Example and Bob Beispiel, Her Majesty’s Inspectors.`,
    ],
    [
      6,
      `${summary} The visit was the sixth monitoring visit since the local authority was judged inadequate for the second time in February 2016. ${team}`,
    ],
    [
      3,
      `${summary} This was the third monitoring visit since the local authority’s children’s services were judged inadequate in February 2016. ${team}`,
    ],
    [
      2,
      `${summary} The visit was the second since the local authority was judged inadequate following the inspection of February 2016. ${team}`,
    ],
    [3, `${summary} The visit was the local authority’s third monitoring visit ${since}. ${team}`],
    [11, `${summary} The visit was the eleventh monitoring visit ${since}. ${team}`],
    [2, `${summary} The visit was the 2nd monitoring visit ${since}. ${team}`],
    [5, `${summary} The visit was the fifth and final monitoring visit ${since}. ${team}`],
    [
      2,
      `This letter summarises the findings of the second monitoring visit of Slough children’s services ${days}, following the judgement of inadequate in February 2016. ${team}`,
    ],
    [
      2,
      [
        summary,
        `This was the second monitoring visit ${since}.`,
        `The visit was carried out by Her Majesty’s Inspectors Anne Example and Bob Beispiel.`,
      ],
    ],
    [
      2,
      `I am writing to summarise the findings of our monitoring visit to Slough children’s services ${days}. The visit was the second monitoring visit ${since}. ${team}`,
    ],
  ])('%i', (number, opening) => {
    const described = letter(opening);
    expect(described).toMatchObject({
      authority: 'slough',
      facts: {
        kind: 'monitoring-visit',
        title,
        inspected: { from: '2018-12-11', to: '2018-12-12' },
        number,
        follows: 'slough/2016-02-17-sif-inspection',
        signedBy: ['Anne Example'],
        review: [],
      },
    });
    expect(teamOf(described?.facts)).toEqual(['Anne Example: inspector', 'Bob Beispiel: inspector']);
  });

  test('a visit that the opening does not count has no number, whatever its findings mention', () => {
    expect(
      letter(`${summary} Inspectors looked at changes after the second monitoring visit. ${team}`)?.facts.number,
    ).toBeUndefined();
  });

  test.each([
    `${summary} Progress has been made since your first monitoring visit. ${team}`,
    `${summary} In the first monitoring visit, inspectors looked at early help. ${team}`,
    `${summary} Inspectors looked at what was identified at the previous, third monitoring visit. ${team}`,
  ])('what is said of an earlier visit is not this one’s number: %s', (opening) => {
    const facts = letter(opening)?.facts;
    expect(facts?.number).toBeUndefined();
    expect(doubtsOf(facts)).toContain('number');
  });

  test('a judgement that is one no longer is not the one that the visit follows', () => {
    const facts = letter(
      `${summary} Services for care leavers, found to be good in February 2014, are no longer inadequate. The visit was the second monitoring visit ${since}. ${team}`,
    )?.facts;
    expect(facts).toMatchObject({ follows: 'slough/2016-02-17-sif-inspection', review: [] });
    const alone = letter(
      `${summary} Services for care leavers, found to be good in February 2014, are no longer inadequate. ${team}`,
    )?.facts;
    expect(alone?.follows).toBeUndefined();
    expect(doubtsOf(alone)).toEqual(['follows']);
  });

  test('of two inspections that found the authority inadequate the last is followed, and flagged', () => {
    const facts = letter(
      `${summary} The local authority was judged inadequate in February 2014 and again in February 2016. ${team}`,
    )?.facts;
    expect(facts?.follows).toBe('slough/2016-02-17-sif-inspection');
    expect(doubtsOf(facts)).toEqual(['follows']);
  });

  test('an inspection whose grades are known and hold no inadequate one is not followed', () => {
    const opening = `This letter summarises the findings of the monitoring visit to Windsor and Maidenhead ${days}. The visit was the second monitoring visit since the local authority was judged inadequate in May 2015. ${team}`;
    const described = letter(opening, '# Monitoring visit to Windsor and Maidenhead');
    const facts = described?.facts;
    expect(described?.authority).toBe('windsor-and-maidenhead');
    expect(facts?.follows).toBeUndefined();
    expect(doubtsOf(facts)).toEqual(['follows']);
  });

  test('an inspection that the archive does not know, and two counts that differ, wait for a person', () => {
    expect(
      doubtsOf(
        letter(
          `${summary} This was the second monitoring visit since the local authority was judged inadequate in May 2009. ${team}`,
        )?.facts,
      ),
    ).toEqual(['follows']);
    expect(
      doubtsOf(
        letter(
          `${summary} This was the second monitoring visit ${since}. ${team}`,
          '# Third monitoring visit to Slough',
        )?.facts,
      ),
    ).toEqual(['number']);
  });
});

test.each([
  '# Monitoring visit of Slough Borough Council children’s services',
  '# Monitoring visit to Slough Children First',
  '# Monitoring visit: Slough Borough Council',
  '# Monitoring visit – Slough children’s services',
  '# Second monitoring visit to Slough Borough Council children’s services',
  '# Report of the second monitoring visit to Slough',
  '# Monitoring visit to children’s services in Slough',
  '# Slough Borough Council monitoring visit',
  '# Monitoring visit letter: Slough',
  '# Ofsted monitoring visit to Slough Borough Council',
  '# Monitoring visit to Slough local authority children’s services: second visit',
  '# Monitoring visit of local authority children’s services',
  '# Monitoring visit',
  title,
])('the title, or else the opening, names the authority: %s', (heading) => {
  expect(letter(`${summary} The visit was the second monitoring visit ${since}. ${team}`, heading)).toMatchObject({
    authority: 'slough',
    facts: { kind: 'monitoring-visit', number: 2, review: [] },
  });
});

test('a title and an opening that name two authorities are flagged', () => {
  expect(
    doubtsOf(
      letter(`${summary} The visit was the second monitoring visit ${since}. ${team}`, '# Monitoring visit to Reading')
        ?.facts,
    ),
  ).toEqual(['authority', 'follows']);
});
