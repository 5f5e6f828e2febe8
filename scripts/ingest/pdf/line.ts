import type { TextRun } from './raw-page.ts';

/** Runs on one baseline, notes' marks included, in painting order. */
export interface Line {
  readonly runs: readonly TextRun[];
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Baseline of the line's main text. */
  readonly y: number;
  /** Size of the line's main text. */
  readonly size: number;
}

/** Raised and lowered marks keep within this part of the text's size from the baseline. */
const sameBaseline = 0.62;

/** Groups runs, which must be in painting order and of one page, into lines. Runs of white space alone make no line. */
export function toLines(runs: readonly TextRun[], page: number): Line[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, run)) group.push(run);
    else if (run.text.trim() !== '') groups.push([run]);
  }
  return groups.map((group) => toLine(group, page));
}

function continues(group: readonly TextRun[], run: TextRun): boolean {
  const reference = mainRun(group);
  const last = group.at(-1) ?? reference;
  const size = Math.max(reference.size, run.size);
  const near = Math.min(Math.abs(run.y - reference.y), Math.abs(run.y - last.y)) <= size * sameBaseline;
  return near && run.x >= last.x + last.width - size;
}

/** The widest run of the largest size: the one whose baseline counts. */
function mainRun(runs: readonly TextRun[]): TextRun {
  const inked = runs.filter((run) => run.text.trim() !== '');
  return (inked.length > 0 ? inked : runs).reduce((best, run) =>
    run.size > best.size + 0.1 || (run.size > best.size - 0.1 && run.width > best.width) ? run : best,
  );
}

function toLine(runs: readonly TextRun[], page: number): Line {
  const end = runs.findLastIndex((run) => run.text.trim() !== '') + 1;
  const kept = runs.slice(0, Math.max(end, 1));
  const main = mainRun(kept);
  return {
    runs: kept,
    page,
    left: Math.min(...kept.map((run) => run.x)),
    right: Math.max(...kept.map((run) => run.x + run.width)),
    y: main.y,
    size: main.size,
  };
}
