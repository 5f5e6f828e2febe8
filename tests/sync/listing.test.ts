import { describe, expect, it } from 'vitest';
import { sortListed } from '../../scripts/sync/propose-records.ts';
import { readListing } from '../../scripts/sync/read-listing.ts';
import { smallArchive } from '../archive/small-archive.ts';

const base = new URL('https://publisher.example/provider/44/1');
const link = (href: string, words: string): string =>
  `<li><a class="publication-link" href="${href}">Report <span class="nonvisual">${words}</span></a></li>`;

describe('readListing', () => {
  it.each([
    ["Children's services inspection - 28 January 2026, pdf", 'ilacs-inspection', '2026-01-28'],
    ["Children's services inspection - 13 May 2015, pdf", 'sif-inspection', '2015-05-13'],
    ["Children's services inspection - 20 July 2018, pdf", null, '2018-07-20'],
    ['Children’s services focused visit –  12 January 2026, PDF', 'focused-visit', '2026-01-12'],
    ['Joint area child protection inspection - 04 July 2022, pdf', 'jtai', '2022-07-04'],
    ['Area SEND full inspection - 6 November 2025, pdf', 'area-send', '2025-11-06'],
    ['MONITORING VISIT: 3rd March 2018', 'monitoring-visit', '2018-03-03'],
    ['A letter of some kind', null, null],
    ['Focused visit - 31 February 2020, pdf', 'focused-visit', null],
  ])('reads “%s”', (words, kind, date) => {
    expect(readListing(link('/v1/file/1', words), base)).toEqual([
      { address: new URL('https://publisher.example/v1/file/1'), words: words.replace('  ', ' '), kind, date },
    ]);
  });

  it('passes over other links', () => {
    expect(readListing('<a href="/x">Children’s services inspection - 28 January 2026</a>', base)).toEqual([]);
  });
});

describe('sortListed', () => {
  it('tells what the archive knows, knows without address, knows as another file, and does not know', () => {
    const archive = smallArchive([
      { authority: 'north', on: '2020-01-01' },
      { authority: 'north', on: '2021-01-01' },
      { authority: 'north', on: '2022-01-01' },
      { authority: 'north', on: '2024-01' },
      { authority: 'south', on: '2023-01-01' },
    ]);
    const inspections = archive.inspections.map((entry, index) => ({
      ...entry,
      kind: 'focused-visit',
      ...(index === 0 && { source: { url: 'https://publisher.example/v1/file/1' } }),
      ...(index === 1 && { source: { url: 'https://publisher.example/v1/file/old' } }),
      ...(index === 3 && { dateBasis: 'visit' }),
    })) as typeof archive.inspections;
    const listed = readListing(
      [
        link('/v1/file/1', 'Focused visit - 1 January 2020'),
        link('/v1/file/2', 'Focused visit - 4 January 2021'),
        link('https://files.publisher.example/v1/file/3', 'Focused visit - 9 January 2022'),
        link('/v1/file/4', 'Focused visit - 1 January 2023'),
        link('/v1/file/5', 'Focused visit - 1 March 2024'),
        link('/v1/file/6', 'Focused visit - 1 September 2024'),
        link('/v1/file/7', 'Something else'),
        link('https://elsewhere.example/v1/file/8', 'Focused visit - 1 September 2025'),
      ].join(''),
      base,
    );
    expect(sortListed({ ...archive, inspections }, 'north', listed, base).map(({ type }) => type)).toEqual([
      'known',
      'other-file',
      'address-found',
      'new',
      'perhaps-known',
      'new',
      'unclear',
      'unclear',
    ]);
  });
});
