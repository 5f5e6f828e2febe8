import { expect, test } from 'vitest';
import { matchAuthority, shortName, slugOf } from '../../../scripts/ingest/describe/authority-name.ts';
import type { Authority } from '../../../src/archive/authority.ts';

test.each([
  ['the London Borough of Barking and Dagenham children’s services', 'barking-and-dagenham'],
  ['Reading Borough Council local authority children’s services', 'reading'],
  ['Bath and North East Somerset Council', 'bath-and-north-east-somerset'],
  ['Royal Borough of Windsor and Maidenhead', 'windsor-and-maidenhead'],
  ['Windsor & Maidenhead', 'windsor-and-maidenhead'],
  ['Leicester City', 'leicester'],
  ['City of York Council', 'york'],
  ['City of London', 'city-of-london'],
  ['Sandwell Metropolitan Borough Council', 'sandwell'],
  ['Kingston upon Hull City Council', 'kingston-upon-hull'],
  ['Somerset Council local authority', 'somerset'],
  ['Durham Local Area Partnership', 'durham'],
  ['St. Helens', 'st-helens'],
  ['Stockton-on-Tees', 'stockton-on-tees'],
])('%s is filed under %s', (words, slug) => {
  expect(slugOf(shortName(words))).toBe(slug);
});

test('a name matches by short, official and other names, and nothing by half', () => {
  const authority = (slug: string, name: string, officialName: string): Authority => ({
    slug,
    name,
    officialName,
    otherNames: [],
    region: 'Berkshire',
    deliveryBodies: [],
  });
  const authorities = [
    authority('reading', 'Reading', 'Reading Borough Council'),
    authority('west-berkshire', 'West Berkshire', 'West Berkshire Council'),
  ];
  expect(matchAuthority('Reading children’s services', authorities)?.slug).toBe('reading');
  expect(matchAuthority('Berkshire', authorities)).toBeNull();
});
