import { readLabel } from './label.ts';
import { lineText, toLines, type Line } from './line.ts';
import type { RawPage, TextRun } from './raw-page.ts';

/** Reads the lines of an untagged page; cells that stand side by side become lines of their own. */
export function layoutLines(page: RawPage): Line[] {
  const runs = page.runs.filter((run) => !run.artifact && !run.invisible);
  return toLines(runs, page.number).flatMap(splitAtGaps);
}

/** Splits a line where a gap of two letters' size or more parts its words; the gap after a label doesn't count. */
function splitAtGaps(line: Line): Line[] {
  const groups: TextRun[][] = [[]];
  let before: TextRun | undefined;
  for (const run of line.runs) {
    if (run.text.trim() === '') {
      groups.at(-1)?.push(run);
      continue;
    }
    const isWide = before !== undefined && run.x - (before.x + before.width) > 2 * line.size;
    if (isWide && !isLabelAlone(groups.at(-1) ?? [], line)) groups.push([]);
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
