import { describe, expect, test } from 'vitest';
import { frameworkInForce } from '../../../scripts/ingest/describe/framework-in-force.ts';
import { frameworkSchema, type Framework } from '../../../src/archive/framework.ts';

function framework(slug: string, firstSeen: string, lastSeen?: string): Framework {
  const words = { name: slug, fullName: slug, plain: slug, explanation: ['–'], seenIn: 'tests' };
  return {
    slug,
    ...frameworkSchema.parse({ ...words, firstSeen, lastSeen, kinds: ['focused-visit'], areas: [] }),
  };
}

const frameworks = [
  framework('current-third', '2026-04-27'),
  framework('current-first', '2018-01-29', '2023-02-15'),
  framework('current-second', '2023-01-16', '2026-03-20'),
  framework('other', '2018-01-01'),
];
const on = (day: string | null) => frameworkInForce('focused-visit', day, frameworks, 'current');

describe('the framework in force', () => {
  test.each([
    ['2018-12-11', 'current-first'],
    ['2024-01-10', 'current-second'],
    ['2026-04-27', 'current-third'],
    ['2030-01-01', 'current-third'],
  ])('on %s is %s, without a doubt', (day, slug) => {
    expect(on(day)).toMatchObject({ framework: { slug }, review: [] });
  });

  test.each([
    [
      '2026-04-14',
      'current-second',
      /after the last .* “current-second” \(20 March 2026\) and before .*“current-third”/,
    ],
    ['2023-02-01', 'current-second', /“current-first” were seen until 15 February 2023/],
    ['2017-12-01', 'current-first', /before the first document seen/],
  ])('on %s is in doubt', (day, slug, why) => {
    const { framework: found, review } = on(day);
    expect(found?.slug).toBe(slug);
    expect(review).toEqual([{ field: 'framework', why: expect.stringMatching(why) as string, seen: day }]);
  });

  test('is not guessed without a date', () => {
    expect(on(null)).toMatchObject({ framework: null, review: [{ field: 'framework' }] });
  });

  test('is none for a kind that no framework of the family includes', () => {
    expect(frameworkInForce('fostering', '2018-12-11', frameworks, 'current')).toEqual({ framework: null, review: [] });
  });
});
