import { readLabel } from './label.ts';
import { lineText, toLines, type Line } from './line.ts';
import type { RawPage, TextRun } from './raw-page.ts';
import { isPageNumber, type DroppedLine } from './running-lines.ts';

/** Running heads and feet keep to this part of the page at either end. */
const edge = 0.12;
/** A line that stands on this share of the pages runs through the document. */
const runningShare = 0.3;

/** An untagged document's lines, page by page, without its running lines. */
export interface LayoutLines {
  readonly pages: readonly (readonly Line[])[];
  readonly dropped: readonly DroppedLine[];
}

/** Reads the lines of untagged pages; cells that stand side by side become lines of their own. */
export function layoutLines(pages: readonly RawPage[]): LayoutLines {
  const lines = pages.map((page) => ({
    page,
    lines: toLines(
      page.runs.filter((run) => !run.invisible),
      page.number,
    ).flatMap(splitAtGaps),
  }));
  const count = new Map<string, number>();
  for (const { page, lines: all } of lines) {
    for (const key of new Set(all.filter((line) => isAtEdge(line, page)).map(shape)))
      count.set(key, (count.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * runningShare);
  const ruleOf = (line: Line, page: RawPage): DroppedLine['rule'] | null => {
    if (!isAtEdge(line, page)) return null;
    if (isPageNumber(lineText(line))) return 'page-number';
    return (count.get(shape(line)) ?? 0) >= least ? 'running-line' : null;
  };
  const dropped = lines.flatMap(({ page, lines: all }) =>
    all.flatMap((line) => {
      const rule = ruleOf(line, page);
      return rule === null ? [] : [{ text: lineText(line).replace(/\s+/gu, ' ').trim(), rule, page: line.page }];
    }),
  );
  return { pages: lines.map(({ page, lines: all }) => all.filter((line) => ruleOf(line, page) === null)), dropped };
}

function isAtEdge(line: Line, page: RawPage): boolean {
  return line.y < page.height * edge || line.y > page.height * (1 - edge);
}

function shape(line: Line): string {
  return lineText(line).replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase();
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
