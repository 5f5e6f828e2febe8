import { expect, it } from 'vitest';
import { authoritySchema } from '../../src/archive/authority.ts';
import { statisticalNeighbours } from '../../src/archive/statistical-neighbours.ts';

const authority = (slug: string, rest: object = {}) => ({
  slug,
  ...authoritySchema.parse({ name: slug, officialName: slug, ...rest }),
});
const south = authority('south', { laCode: '801' });
const east = authority('east');
const north = authority('north', {
  statisticalNeighbours: {
    source: 'An invented set',
    authorities: [{ name: 'South City', laCode: '801' }, { name: 'Elsewhere' }, { name: 'east' }],
  },
});
const archive = { authorities: [north, south, east] };

it('keeps the order of the set, and knows those of the archive by code or by name', () => {
  expect(statisticalNeighbours(archive, north)).toEqual([
    { name: 'South City', authority: south },
    { name: 'Elsewhere', authority: null },
    { name: 'east', authority: east },
  ]);
});

it('is empty where no set is recorded, and never takes two councils without a code for one', () => {
  expect(statisticalNeighbours(archive, south)).toEqual([]);
});
