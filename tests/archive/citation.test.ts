import { expect, test } from 'vitest';
import { cite, plainCitation } from '../../src/archive/citation.ts';

const address = 'https://archive.test/inspections/a/2019-01-17-focused-visit/';

test('a citation gives the visit’s date beside the letter’s', () => {
  const citation = cite(
    {
      title: 'Focused visit to A',
      date: '2019-01-17',
      dateBasis: 'letter',
      inspected: { from: '2018-12-11', to: '2018-12-12' },
      source: { publisher: 'Ofsted' },
    },
    'The Archive',
    address,
  );
  expect(plainCitation(citation)).toBe(
    `Ofsted, Focused visit to A (visited 11–12 December 2018, letter 17 January 2019). The Archive, ${address}`,
  );
});

test('what is not known is left out, and nothing is put in its place', () => {
  const citation = cite({ title: 'Plan', date: '2017-07', dateBasis: 'printed' }, 'The Archive', address);
  expect(citation.reference).toBe('Plan (published July 2017)');
});
