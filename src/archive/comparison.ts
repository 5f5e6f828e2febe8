import type { Archive, Inspection } from './archive.ts';
import type { Authority } from './authority.ts';
import type { Concept, Framework } from './framework.ts';
import type { Absence } from './grade.ts';
import { directionBetween, judgementsOf, type Direction, type Judged } from './judged.ts';
import { inspectionsOf } from './latest.ts';
import { publishedBy } from './visit-words.ts';

/** An earlier judgement in the same row, and what became of it. */
export interface Before {
  readonly judged: Judged;
  /** Null where the two cannot be set against each other because one is not a grade. */
  readonly direction: Direction | null;
  /** Graded inspections between the two that gave this row no grade of its own, oldest first. */
  readonly passedOver: readonly Inspection[];
}

/** What the newest graded inspection of an authority says in one row. */
export type Cell =
  | { readonly state: 'graded'; readonly judged: Judged; readonly before: Before | null }
  | {
      /** Why there is no grade: a slug of an absence in `content/grades.yaml`. */
      readonly state: Absence['slug'];
      readonly term: Absence;
      /** The reason, in words for readers. */
      readonly why: string;
      readonly inspection: Inspection;
      readonly framework: Framework;
      /** The newest earlier grade in this row. */
      readonly last: Judged | null;
    }
  /** The framework of the newest graded inspection says nothing of this row. */
  | { readonly state: 'not-in-scope'; readonly inspection: Inspection; readonly framework: Framework }
  /** No graded inspection of the authority is known (by the date asked for). */
  | { readonly state: 'none-known' };

/** One row of a comparison: a concept with a cell for each authority, in the order asked for. */
export interface ComparisonRow {
  readonly concept: Concept;
  readonly cells: readonly { readonly authority: Authority; readonly cell: Cell }[];
}

/** @throws RangeError for an absence that `content/grades.yaml` gives no words; a folder that was checked gives all */
function absence({ grades }: Archive, slug: Absence['slug']): { state: Absence['slug']; term: Absence } {
  const term = grades.find((candidate) => candidate.slug === slug);
  if (term?.type !== 'absence') throw new RangeError(`content/grades.yaml names no absence "${slug}".`);
  return { state: slug, term };
}

/**
 * The cell of one authority in one row.
 * @param judged the authority's judgements, oldest first, with the newest graded inspection last
 */
function cellOf(archive: Archive, concept: Concept, judged: readonly Judged[]): Cell {
  const newest = judged.at(-1);
  if (newest === undefined) return { state: 'none-known' };
  const { inspection, framework } = newest;
  const row = judged.filter(({ area }) => area.concept === concept.slug);
  const here = row.findLast((candidate) => candidate.inspection === inspection);
  const earlier = row.filter((candidate) => candidate.inspection !== inspection);
  const last = earlier.findLast(({ term }) => term.type === 'grade') ?? null;

  if (here?.term.type === 'grade') {
    if (last === null) return { state: 'graded', judged: here, before: null };
    const graded = [...new Set(judged.map((candidate) => candidate.inspection))];
    const passedOver = graded.slice(graded.indexOf(last.inspection) + 1, -1);
    return {
      state: 'graded',
      judged: here,
      before: { judged: last, direction: directionBetween(last, here), passedOver },
    };
  }
  if (here !== undefined) {
    const why = inspection.gradesNote ?? here.term.plain;
    return { ...absence(archive, here.term.slug), why, inspection, framework, last };
  }
  const rule = framework.notJudged.find((candidate) => candidate.concept === concept.slug);
  if (rule !== undefined) return { ...absence(archive, rule.as), why: rule.why, inspection, framework, last };
  if (!framework.areas.some((area) => area.concept === concept.slug))
    return { state: 'not-in-scope', inspection, framework };
  const readHere = inspection.known.how === 'document';
  const why = readHere ? 'This inspection gave no grade here.' : 'No grade here is known to this archive.';
  return { ...absence(archive, readHere ? 'not-graded' : 'not-known'), why, inspection, framework, last };
}

/**
 * Every judgement of an authority, oldest first.
 * @param asAt only of inspections certainly published by this instant (milliseconds since 1970, UTC)
 */
export function judgementsOfAuthority(archive: Archive, authority: string, asAt = Infinity): readonly Judged[] {
  return inspectionsOf(archive, authority, asAt).flatMap((entry) => judgementsOf(archive, entry));
}

/** The cells of one authority, one for each concept of the archive, in the concepts' order. */
export function cellsOf(
  archive: Archive,
  authority: string,
  asAt = Infinity,
): readonly { readonly concept: Concept; readonly cell: Cell }[] {
  const judged = judgementsOfAuthority(archive, authority, asAt);
  return archive.concepts.map((concept) => ({ concept, cell: cellOf(archive, concept, judged) }));
}

/**
 * Sets authorities side by side: a row for each concept in which at least one of them was ever judged.
 * @param authorities in the order in which the columns stand
 * @param asAt as the record stood at this instant: what was published by then (milliseconds since 1970, UTC)
 */
export function comparison(
  archive: Archive,
  authorities: readonly Authority[],
  asAt = Infinity,
): readonly ComparisonRow[] {
  const columns = authorities.map((authority) => ({ authority, cells: cellsOf(archive, authority.slug, asAt) }));
  return archive.concepts
    .map((concept, row) => ({
      concept,
      cells: columns.flatMap(({ authority, cells }) => {
        const cell = cells[row]?.cell;
        return cell === undefined ? [] : [{ authority, cell }];
      }),
    }))
    .filter(({ cells }) => cells.some(({ cell }) => cell.state === 'graded' || ('last' in cell && cell.last !== null)));
}

/**
 * The instants at which an authority's column changed, oldest first: when each of its graded inspections was certainly
 * public (milliseconds since 1970, UTC).
 */
export function changesOfColumn(archive: Archive, authority: string): readonly number[] {
  const published = judgementsOfAuthority(archive, authority).map(({ inspection }) => publishedBy(inspection));
  return [...new Set(published)].sort((a, b) => a - b);
}
