import { describe, expect, it } from 'vitest';
import { pairPath, pairsWithin } from '../../src/site/pairs.ts';
import { regionsOf, regionsOnOnePage } from '../../src/site/regions.ts';
import { smallArchive } from '../archive/small-archive.ts';

const { authorities, settings } = smallArchive([]);
const many = (region: string, count: number) =>
  authorities
    .slice(0, 1)
    .flatMap((authority) =>
      Array.from({ length: count }, (_, index) => ({ ...authority, slug: `${region}-${index}`, region })),
    );

describe('regions', () => {
  it('put the archive’s own first', () => {
    const regions = regionsOf({ settings, authorities: [...many('Avon', 1), ...authorities] });
    expect(regions.map(({ region }) => region)).toEqual(['Test', 'Avon']);
  });

  it('are drawn as far as one page stays light, and named beyond', () => {
    const regions = regionsOf({ settings, authorities: [...authorities, ...many('Avon', 40), ...many('Kent', 5)] });
    const { drawn, named } = regionsOnOnePage(regions);
    expect(drawn.map(({ region }) => region)).toEqual(['Test', 'Kent']);
    expect(named.map(({ region }) => region)).toEqual(['Avon']);
  });

  it('keep authorities without a recorded region together at the end, and out of the pairs', () => {
    const elsewhere = many('', 2).map(({ region: _, ...authority }) => authority);
    const regions = regionsOf({ settings, authorities: [...elsewhere, ...authorities] });
    expect(regions.map(({ region, isRecorded }) => [region, isRecorded])).toEqual([
      ['Test', true],
      ['Region not recorded', false],
    ]);
    expect(pairsWithin(regions)).toEqual(pairsWithin(regionsOf({ settings, authorities })));
  });

  it('pair their own authorities only, each pair once', () => {
    const pairs = pairsWithin(regionsOf({ settings, authorities: [...authorities, ...many('Avon', 1)] }));
    expect(pairs.map(([one, other]) => pairPath(other, one))).toEqual(['/compare/north/south/']);
  });
});
