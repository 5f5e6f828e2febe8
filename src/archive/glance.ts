import type { Inspection } from './archive.ts';
import type { Concept } from './framework.ts';
import type { Direction, Judged } from './judged.ts';
import type { AreaHistory } from './timeline.ts';
import { visitMonth } from './visit-words.ts';
import { withinSentence } from './within-sentence.ts';

/** One row of an authority's record in words, from published grades only. */
export interface Glance {
  readonly concept: Concept;
  /** The newest grade of the row. */
  readonly judged: Judged;
  /** How the newest grade came about: “Good each time from March 2022 to June 2025 (2 inspections).” */
  readonly now: string;
  /** What stood before it: “Before that requires improvement (May 2017): better.”; null where nothing is known. */
  readonly before: string | null;
}

const directionWords: Record<Direction, string> = {
  better: 'now better',
  worse: 'now worse',
  same: 'the same',
  'judged-differently': 'judged differently then',
};

/** Says of graded inspections between the first and last of some grades that they gave the row none of its own. */
function gapWords(grades: readonly Judged[], inspections: readonly Inspection[]): string {
  const places = grades.map(({ inspection }) => inspections.indexOf(inspection));
  const between = inspections.slice(Math.min(...places), Math.max(...places));
  const gaps = between.filter((inspection) => !grades.some((judged) => judged.inspection === inspection));
  return gaps.length === 0 ? '' : ` No grade of its own in between (${gaps.map(visitMonth).join(', ')}).`;
}

/**
 * A row's history in words: from when to when, how often, and what was before. Absences between grades are passed over,
 * and said.
 * @param inspections the authority's graded inspections, oldest first
 * @returns null where the row holds no grade
 */
export function glanceAt({ concept, steps }: AreaHistory, inspections: readonly Inspection[]): Glance | null {
  const graded = steps.filter(({ judged }) => judged.term.type === 'grade');
  const newest = graded.at(-1);
  if (newest === undefined) return null;
  let first = graded.length - 1;
  while (first > 0 && graded[first]?.direction === 'same') first -= 1;
  const times = graded.length - first;
  const start = graded[first] ?? newest;
  const earlier = graded[first - 1];
  const gap = gapWords(
    graded.slice(Math.max(first - 1, 0)).map(({ judged }) => judged),
    inspections,
  );
  const now =
    times === 1
      ? `${newest.judged.term.label} in ${visitMonth(newest.judged.inspection)}.`
      : `${newest.judged.term.label} each time from ${visitMonth(start.judged.inspection)} to ${visitMonth(newest.judged.inspection)} (${times} inspections).`;
  if (earlier === undefined) return { concept, judged: newest.judged, now: now + gap, before: null };
  const direction = start.direction === null ? '' : ` – ${directionWords[start.direction]}`;
  const before = `Before: ${withinSentence(earlier.judged.term.label)} (${visitMonth(earlier.judged.inspection)})${direction}.${gap}`;
  return { concept, judged: newest.judged, now, before };
}
