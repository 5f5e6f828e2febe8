import type { Block, Leaf } from './block.ts';
import { toLines } from './line.ts';
import type { TextRun } from './raw-page.ts';
import { leavesOf } from './unwrap-tables.ts';

/**
 * Returns words to the sentence that they are painted in. Word now and then files a word or letter in the middle of a
 * line under another element of the structure tree, mostly as the label of a neighbouring list item, or under none.
 * @param blocks the blocks of one page
 * @param unfiled runs of the page that are in no block
 */
export function returnStrayRuns(blocks: readonly Block[], unfiled: readonly TextRun[] = []): Block[] {
  const leafOf = new Map<TextRun, Leaf>();
  for (const leaf of leavesOf(blocks))
    for (const line of leaf.lines) for (const run of line.runs) leafOf.set(run, leaf);
  const painted = [...leafOf.keys(), ...unfiled].sort((a, b) => a.order - b.order);
  const moved = new Map<TextRun, Leaf>();
  for (const stretch of stretchesOf(painted.filter((run) => run.text.trim() !== ''))) {
    const home = homeOf(stretch, leafOf);
    if (home !== null) for (const run of stretch.runs) moved.set(run, home);
  }
  return moved.size === 0 ? [...blocks] : rebuild(blocks, painted, (run) => moved.get(run) ?? leafOf.get(run));
}

/** Runs of one element in a row, and the runs painted before and after them. */
interface Stretch {
  readonly runs: readonly TextRun[];
  readonly before: TextRun | undefined;
  readonly after: TextRun | undefined;
}

function stretchesOf(runs: readonly TextRun[]): Stretch[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0]?.content === run.content) group?.push(run);
    else groups.push([run]);
  }
  return groups.map((group, index) => ({
    runs: group,
    before: groups[index - 1]?.at(-1),
    after: groups[index + 1]?.[0],
  }));
}

/** The leaf in the middle of whose line a stretch of another leaf is painted. */
function homeOf(stretch: Stretch, leafOf: ReadonlyMap<TextRun, Leaf>): Leaf | null {
  const { runs, before, after } = stretch;
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined || before === undefined || after === undefined) return null;
  const home = leafOf.get(before);
  if (home === undefined || home !== leafOf.get(after) || home === leafOf.get(first)) return null;
  return follows(before, first) && follows(last, after) ? home : null;
}

/** Whether a run stands on the same baseline, not far right of the one before. */
function follows(before: TextRun, run: TextRun): boolean {
  const gap = run.x - (before.x + before.width);
  return Math.abs(run.y - before.y) < before.size * 0.3 && gap > -before.size * 0.5 && gap < before.size * 1.5;
}

function rebuild(
  blocks: readonly Block[],
  painted: readonly TextRun[],
  leafOf: (run: TextRun) => Leaf | undefined,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.role === 'table') {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, blocks: rebuild(cell.blocks, painted, leafOf) })),
      );
      return [{ ...block, rows }];
    }
    const lines = toLines(
      painted.filter((run) => leafOf(run) === block),
      block.lines[0]?.page ?? 0,
    );
    return lines.length === 0 ? [] : [{ ...block, lines }];
  });
}
