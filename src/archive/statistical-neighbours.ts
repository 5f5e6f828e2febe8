import type { Archive } from './archive.ts';
import type { Authority } from './authority.ts';

/** One council of a set of statistical neighbours. */
export interface StatisticalNeighbour {
  /** The name as the set has it. */
  readonly name: string;
  /** The authority of this archive; null for a council outside it. */
  readonly authority: Authority | null;
}

/** The councils that are statistically closest to an authority, closest first; empty where no set is recorded. */
export function statisticalNeighbours(
  { authorities }: Pick<Archive, 'authorities'>,
  { statisticalNeighbours: set }: Authority,
): readonly StatisticalNeighbour[] {
  return (set?.authorities ?? []).map(({ name, laCode }) => {
    const found = authorities.find(
      (authority) => authority.name === name || (laCode !== undefined && authority.laCode === laCode),
    );
    return { name, authority: found ?? null };
  });
}
