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
  const gap = run.x - (last.x + last.width);
  if (gap < -Math.max(reference.size, run.size)) return false;
  return [reference, last].some((other) => {
    const reach = Math.abs(gap) < other.size / 2 ? Math.max(other.size, run.size) : Math.min(other.size, run.size);
    return Math.abs(run.y - other.y) <= reach * sameBaseline;
  });
}

/** The widest run in the size that covers most of the line: the one whose baseline counts. Bullets don't, if they can help. */
function mainRun(runs: readonly TextRun[]): TextRun {
  const inked = runs.filter((run) => run.text.trim() !== '');
  const words = inked.filter((run) => !run.symbol);
  const candidates = words.length > 0 ? words : inked.length > 0 ? inked : runs;
  const widths = new Map<number, number>();
  for (const run of candidates) widths.set(run.size, (widths.get(run.size) ?? 0) + run.width);
  const cover = (run: TextRun): number => widths.get(run.size) ?? 0;
  return candidates.reduce((best, run) =>
    cover(run) > cover(best) || (run.size === best.size && run.width > best.width) ? run : best,
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

/** The characters of a line, with a space where two runs stand apart. */
export function lineText(line: Line): string {
  return line.runs
    .map((run, index) => {
      const before = line.runs[index - 1];
      return before !== undefined && isApart(before, run) ? ` ${run.text}` : run.text;
    })
    .join('');
}

/** Whether two runs of a line stand apart although the PDF paints no space between them. */
export function isApart(before: TextRun, run: TextRun): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(run.text)) return false;
  return run.x - (before.x + before.width) > 0.2 * Math.min(before.size, run.size);
}
