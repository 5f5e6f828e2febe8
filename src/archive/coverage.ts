import type { Archive, HeldEntry, Inspection } from './archive.ts';
import { inspectionsOf } from './latest.ts';
import { placedYear, visitMonth } from './visit-words.ts';

/** What the archive knows, holds and lacks of one year of an authority. */
export interface YearCoverage {
  readonly year: number;
  readonly held: readonly Inspection[];
  readonly missing: readonly Inspection[];
}

/** What the archive knows, holds and lacks of an authority. Councils' plans are not counted. */
export interface Coverage {
  /** Every inspection and visit known, oldest first. */
  readonly known: readonly Inspection[];
  /** Those whose text is held. */
  readonly held: readonly (Inspection & HeldEntry)[];
  /** Those known whose text isn't. */
  readonly missing: readonly Inspection[];
  /** The newest text held; null where there is none. */
  readonly newestHeld: (Inspection & HeldEntry) | null;
  /** Known inspections after the newest text held: what a search cannot see. */
  readonly notSearchedSince: readonly Inspection[];
  /** By year of the visit, from the first known to the last; a year without any is left out. */
  readonly years: readonly YearCoverage[];
}

function isHeld(entry: Inspection): entry is Inspection & HeldEntry {
  return entry.text === 'full';
}

/** Every year from the first known visit to the last, in order; none where nothing is known. */
export function knownYears({ inspections }: Pick<Archive, 'inspections'>): readonly number[] {
  const visited = inspections.map(placedYear);
  if (visited.length === 0) return [];
  const first = Math.min(...visited);
  return Array.from({ length: Math.max(...visited) - first + 1 }, (_, index) => first + index);
}

/** What the archive knows, holds and lacks of an authority. */
export function coverageOf(archive: Archive, authority: string): Coverage {
  const known = inspectionsOf(archive, authority);
  const held = known.filter(isHeld);
  const newestHeld = held.at(-1) ?? null;
  const years = [...new Set(known.map(placedYear))].sort((a, b) => a - b);
  return {
    known,
    held,
    missing: known.filter((entry) => !isHeld(entry)),
    newestHeld,
    notSearchedSince: newestHeld === null ? known : known.slice(known.indexOf(newestHeld) + 1),
    years: years.map((year) => {
      const inYear = known.filter((entry) => placedYear(entry) === year);
      return { year, held: inYear.filter(isHeld), missing: inYear.filter((entry) => !isHeld(entry)) };
    }),
  };
}

/**
 * Coverage in one sentence for searches, counts and comparisons: “Newest full text here: 11–12 December 2018. Known, but
 * not held: 9 later inspections and visits (2021–2025).”
 */
export function coverageSentence({ newestHeld, notSearchedSince, missing, known }: Coverage): string {
  if (known.length === 0) return 'No inspection or visit is known here.';
  const later = notSearchedSince.map(placedYear);
  const span = [...new Set([Math.min(...later), Math.max(...later)])].join('–');
  const count = (n: number, which: string) =>
    n === 1 ? `1 ${which}inspection or visit` : `${n} ${which}inspections and visits`;
  if (newestHeld === null) return `No text is held. Known, but not held: ${count(known.length, '')} (${span}).`;
  const newest = `Newest full text here: the visit of ${visitMonth(newestHeld)}.`;
  if (later.length > 0) return `${newest} Known, but not held: ${count(later.length, 'later ')} (${span}).`;
  return missing.length === 0 ? `${newest} Every known text is held.` : `${newest} Nothing later is known.`;
}
