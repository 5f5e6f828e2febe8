import { describe, expect, test } from 'vitest';
import { readDocument, type DocumentFacts } from '../../src/text/read-document.ts';

function improvements(markdown: string, facts: Partial<DocumentFacts> = {}) {
  return readDocument(markdown, facts).text.improvements.map(
    ({ body, level, group, number, paragraph, text }) => [body, level, group, number, paragraph, text] as const,
  );
}

describe('improvements', () => {
  test('single inspection 2013–15: the authority’s and the board’s, by level and topic', () => {
    const markdown = `## What does the local authority need to improve?

#### Priority and immediate action

#### Help and protection

1. Ensure cases are closed in time.
2. Visit children.

#### Areas for improvement

#### Corporate parenting

3. Review the forum.

### The local authority's strengths

4. The director is strong.

## The Local Safeguarding Children Board (LSCB)

### What does the LSCB need to improve?

#### Areas for improvement

5. Review the contributions.

- Oversight of services

6. Increase the scope.

## Inspection judgement about the LSCB

7. The board is effective.`;
    expect(improvements(markdown)).toEqual([
      ['authority', 'priority', 'Help and protection', '1', 'para-1', 'Ensure cases are closed in time.'],
      ['authority', 'priority', 'Help and protection', '2', 'para-2', 'Visit children.'],
      ['authority', 'improvement', 'Corporate parenting', '3', 'para-3', 'Review the forum.'],
      ['lscb', 'improvement', null, '5', 'para-5', 'Review the contributions.'],
      ['lscb', 'improvement', 'Oversight of services', '6', 'para-6', 'Increase the scope.'],
    ]);
  });

  test('single inspection 2015–18: recommendations, the board’s in the board’s part', () => {
    const markdown = `## Recommendations\n\n1. One.\n\n## Summary for children and young people\n\n- Not this.\n\n# Local Safeguarding Children Board\n\n## Recommendations\n\n84. Two.\n\n## Inspection findings\n\n85. Not this.`;
    expect(improvements(markdown)).toEqual([
      ['authority', 'improvement', null, '1', 'para-1', 'One.'],
      ['lscb', 'improvement', null, '84', 'para-84', 'Two.'],
    ]);
  });

  test.each([
    'What needs to improve?',
    'What needs to improve in this area of social work practice:',
    '**What needs to improve**[^1]',
  ])('inspections and visits since 2018: "%s"', (heading) => {
    const markdown = `## ${heading}\n\n- The quality of plans, including:\n  - timeliness\n  - detail.\n- Supervision. (outcome 3)\n\n## Findings\n\n- Not this.\n\n[^1]: Note.`;
    expect(improvements(markdown)).toEqual([
      ['authority', 'improvement', null, null, 'p1', 'The quality of plans, including: timeliness detail.'],
      ['authority', 'improvement', null, null, 'p4', 'Supervision. (outcome 3)'],
    ]);
  });

  test('paragraphs count where there is no list, up to the close of the letter', () => {
    const markdown = `## What needs to improve\n\nThe pace of change.\n\nThe voice of children.\n\nOfsted will take the findings into account.\n\nYours sincerely`;
    expect(improvements(markdown).map((row) => row[5])).toEqual(['The pace of change.', 'The voice of children.']);
  });

  test('joint inspections: priority action apart, none where none is stated, practice studies never', () => {
    const markdown = `## Areas for priority action\n\n- There are no areas for priority action\n\n## Areas for improvement\n\n**Health partners**\n\n- Records are late.\n\n## Practice study: area for improvement\n\n- Not this.`;
    expect(improvements(markdown, { addressee: 'partnership' })).toEqual([
      ['partnership', 'improvement', 'Health partners', null, 'p3', 'Records are late.'],
    ]);
    expect(readDocument(markdown, { addressee: 'partnership' }).text.noneStated).toEqual([
      { body: 'partnership', level: 'priority', text: 'There are no areas for priority action', paragraph: 'p1' },
    ]);
  });

  test('area SEND: priority action in a table with the body responsible', () => {
    const markdown = `## Areas for priority action\n\n| Responsible body | Areas for priority action |\n| - | - |\n| The council and the board | Act now. |\n\n## Areas for improvement\n\n| Areas for improvement |\n| - |\n| Leaders should plan. |`;
    expect(improvements(markdown, { addressee: 'partnership' })).toEqual([
      ['The council and the board', 'priority', null, null, 'p2', 'Act now.'],
      ['partnership', 'improvement', null, null, 'p4', 'Leaders should plan.'],
    ]);
  });

  test('2014: the board’s part is a numbered section of the report', () => {
    const markdown = `## Section 1: the local authority\n\n### Areas for improvement\n\n1. Plan.\n\n## Section 2: The effectiveness of the local safeguarding children board\n\n### Areas for improvement\n\n2. Evaluate.`;
    expect(improvements(markdown).map(([body, , , number]) => [body, number])).toEqual([
      ['authority', '1'],
      ['lscb', '2'],
    ]);
  });

  test('numbered topics are groups of the sentences below them; a sentence that goes on in bullets is one item', () => {
    const markdown = `## Recommendations\n\n1. Oversight and scrutiny\n   - Set priorities.\n   - Revise the strategy.\n2. Ensure that:\n   - plans are clear\n   - reviews are held.`;
    expect(improvements(markdown).map((row) => [row[2], row[3], row[5]])).toEqual([
      ['Oversight and scrutiny', null, 'Set priorities.'],
      ['Oversight and scrutiny', null, 'Revise the strategy.'],
      [null, '2', 'Ensure that: plans are clear reviews are held.'],
    ]);
  });

  test('2009–13: deadlines are groups', () => {
    const markdown = `## Areas for improvement\n\n22. In order to improve, the council should take the following action.\n\nImmediately:\n\n- check records\n\nWithin three months:\n\n- review plans.`;
    expect(improvements(markdown).map((row) => [row[2], row[5]])).toEqual([
      ['Immediately:', 'check records'],
      ['Within three months:', 'review plans.'],
    ]);
  });

  test('a line in bold is the topic or the level of the paragraphs below it', () => {
    const markdown = `## Recommendations\n\n**Help and protection**\n\nThe council should plan.\n\n**Priority and immediate action**\n\nThe council should act.`;
    expect(improvements(markdown).map((row) => [row[1], row[2], row[5]])).toEqual([
      ['improvement', 'Help and protection', 'The council should plan.'],
      ['priority', null, 'The council should act.'],
    ]);
  });

  test('an item that says something itself is one item with all that it holds; one without words is none', () => {
    const markdown = `## Recommendations\n\n1. Ensure that plans are timely.\n   - Plans have dates.\n2. Oversight\n\n   - Leaders should look.\n\n   Every month.\n3.\n`;
    expect(improvements(markdown).map((row) => [row[2], row[3], row[5]])).toEqual([
      [null, '1', 'Ensure that plans are timely. Plans have dates.'],
      [null, '2', 'Oversight Leaders should look. Every month.'],
    ]);
  });

  test('where headings are set as lines, a chapter’s name ends the list, and so does prose below it', () => {
    const list = '## What needs to improve?\n\n- Plans.\n- Reviews.\n\n';
    const chapter =
      'The experiences and progress of children who need help and protection: requires improvement to be good\n\n- Thresholds are clear.';
    const prose = `${'Thresholds are clear and children are seen by those who know them well, wherever they live. '.repeat(3).trim()}\n\n- Decisions are swift.`;
    for (const rest of [chapter, prose]) {
      expect(improvements(list + rest).map((improvement) => improvement[5])).toEqual(['Plans.', 'Reviews.']);
    }
  });

  test('findings end a list at any level; a heading that only speaks of areas for improvement begins none', () => {
    const markdown = `## Progress against areas for improvement\n\n- Not this.\n\n## Recommendations\n\n1. Plan.\n\n### Main findings\n\n2. Not this either.`;
    expect(improvements(markdown).map((row) => row[5])).toEqual(['Plan.']);
  });

  test.each([
    'None.',
    'There are no priority or immediate actions.',
    'Inspectors did not identify any areas for priority action.',
  ])('an empty list in a paragraph: %s', (text) => {
    const read = readDocument(`## Areas for priority action\n\n${text}\n\n## Findings\n\nNone of it is late.`).text;
    expect(read.improvements).toEqual([]);
    expect(read.noneStated).toEqual([{ body: 'authority', level: 'priority', text, paragraph: 'p1' }]);
  });

  test('a letter without such a list has none', () => {
    expect(
      improvements('## Areas covered by the visit\n\n- care planning\n\n## Overview\n\nAreas for improvement remain.'),
    ).toEqual([]);
  });

  test('a council’s own document has none', () => {
    expect(improvements('## Recommendations\n\n- One.', { voice: 'council' })).toEqual([]);
  });
});
