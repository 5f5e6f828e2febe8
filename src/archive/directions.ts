import type { Inspection } from './archive.ts';
import type { Cell } from './comparison.ts';
import type { Concept } from './framework.ts';
import type { Direction, Judged } from './judged.ts';

/** A row in which the newest grade can be set against the one before: the same area, on the same scale. */
export interface DirectedRow {
  readonly concept: Concept;
  readonly judged: Judged;
  readonly before: Judged;
  /** Graded inspections between the two that gave this row no grade of its own, oldest first. */
  readonly passedOver: readonly Inspection[];
}

/** Where an authority's newest grades lead from those before, by its own record alone. */
export interface Directions {
  readonly better: readonly DirectedRow[];
  readonly worse: readonly DirectedRow[];
  readonly same: readonly DirectedRow[];
  /** Rows that hold or held a grade and of which none of the three can be said. */
  readonly untold: readonly Concept[];
}

/**
 * Sorts an authority's rows by what became of their grades. A direction is the one that its cell states, so none is said
 * between different tests (design rule "False direction").
 * @param cells as `cellsOf` gives them, in the order in which rows are to stand
 */
export function directionsOf(cells: readonly { readonly concept: Concept; readonly cell: Cell }[]): Directions {
  const told = cells.flatMap(({ concept, cell }) => {
    if (cell.state !== 'graded' || cell.before === null) return [];
    const { judged, before } = cell;
    return [
      { direction: before.direction, row: { concept, judged, before: before.judged, passedOver: before.passedOver } },
    ];
  });
  const of = (direction: Direction) => told.filter((one) => one.direction === direction).map(({ row }) => row);
  const [better, worse, same] = [of('better'), of('worse'), of('same')];
  const toldOf = new Set([...better, ...worse, ...same].map(({ concept }) => concept));
  const untold = cells
    .filter(({ cell }) => cell.state === 'graded' || ('last' in cell && cell.last !== null))
    .map(({ concept }) => concept)
    .filter((concept) => !toldOf.has(concept));
  return { better, worse, same, untold };
}
