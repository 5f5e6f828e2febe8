import { readLabel } from './label.ts';
import { lineText, toLines, type Line } from './line.ts';
import type { RawPage, TextRun } from './raw-page.ts';

/** Where one column of a page begins: its left edge, and the height at which a wide gap shows it. */
interface ColumnEdge {
  readonly left: number;
  readonly y: number;
}

/** A gap of that many letters' sizes parts two cells. */
const wideGap = 2;
/** Where a column is known to begin, a gap of this many sizes does: wider than a space between words. */
const gapAtColumn = 0.6;
/** Edges that differ by no more are the same column's. */
const sameEdge = 1.5;
/** Between two places where it shows, a column reaches over no more than this many sizes up and down. */
const columnReach = 8;
/** Beyond the last place where it shows, a column reaches to the next row alone, no further than this many sizes away. */
const rowReach = 2.5;

/** Reads the lines of an untagged page; cells that stand side by side become lines of their own. */
export function layoutLines(page: RawPage): Line[] {
  const runs = page.runs.filter((run) => !run.artifact && !run.invisible);
  const lines = toLines(runs, page.number);
  const edges = columnEdges(lines);
  return lines.flatMap((line) => splitAtGaps(line, edges));
}

/** The columns that wide gaps show, and the narrow ones of the rows between and next to them; the gap after a label shows none. */
function columnEdges(lines: readonly Line[]): ColumnEdge[] {
  let edges: ColumnEdge[] = [];
  for (;;) {
    const found = lines.flatMap((line) =>
      splitAtGaps(line, edges)
        .slice(1)
        .map(({ left, y }) => ({ left, y })),
    );
    if (found.length <= edges.length) return found;
    edges = found;
  }
}

/**
 * Splits a line where a gap of two letters' size or more parts its words, or a smaller one before the edge of a column
 * of the lines around it or next to it; the gap after a label doesn't count.
 */
function splitAtGaps(line: Line, edges: readonly ColumnEdge[]): Line[] {
  const groups: TextRun[][] = [[]];
  let before: TextRun | undefined;
  const isColumn = (run: TextRun): boolean => {
    const away = edges
      .filter(({ left }) => Math.abs(left - run.x) <= sameEdge)
      .map(({ y }) => (y - line.y) / line.size);
    const isBetween = [1, -1].every((side) => away.some((sizes) => sizes * side > 0 && sizes * side <= columnReach));
    return isBetween || away.some((sizes) => Math.abs(sizes) <= rowReach);
  };
  for (const run of line.runs) {
    if (run.text.trim() === '') {
      groups.at(-1)?.push(run);
      continue;
    }
    const gap = before === undefined ? 0 : (run.x - (before.x + before.width)) / line.size;
    const isApart = gap > wideGap || (gap > gapAtColumn && isColumn(run));
    if (isApart && !isLabelAlone(groups.at(-1) ?? [], line)) groups.push([]);
    groups.at(-1)?.push(run);
    before = run;
  }
  return groups.flatMap((runs) => toLines(runs, line.page));
}

function isLabelAlone(runs: readonly TextRun[], line: Line): boolean {
  const [alone, ...more] = toLines(runs, line.page);
  if (alone === undefined || more.length > 0) return true;
  if (/^\d{1,3}[.)]$/u.test(lineText(alone).trim())) return true;
  return readLabel({ role: 'paragraph', level: null, lines: [alone] })?.rest === null;
}
