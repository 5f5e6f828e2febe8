import type { Leaf } from './block.ts';
import { lineText, toLines, type Line } from './line.ts';
import type { RawDocument, RawPage, TextRun } from './raw-page.ts';

/** A line of page furniture that was left out, and why. */
export interface DroppedLine {
  readonly text: string;
  readonly rule: 'page-number' | 'running-line' | 'running-title' | 'invisible' | 'bullet';
  readonly page: number;
}

/** Furniture and what turned out not to be any. */
export interface RunningLines {
  readonly dropped: readonly DroppedLine[];
  /** Lines outside the running text that stand on one page only: letterheads, licences. */
  readonly kept: readonly Leaf[];
}

/** Titles of a series, printed once in a document's page header. */
const runningTitles: ReadonlySet<string> = new Set(['local area partnership report']);

/**
 * Audits what stands outside the running text, most of it declared to be page furniture: numbers of pages and lines that
 * repeat are left out; a line that stands on one page only is the document's own text.
 * @param isOutside whether a run is outside the running text
 */
export function auditFurniture(pages: readonly RawPage[], isOutside: (run: TextRun) => boolean): RunningLines {
  const lines = pages.flatMap((page) => linesOf(page, isOutside));
  const pagesOf = Map.groupBy(lines, (line) => shape(lineText(line)));
  const dropped: DroppedLine[] = [];
  const kept: Leaf[] = [];
  for (const line of lines) {
    const text = lineText(line).replace(/\s+/gu, ' ').trim();
    const repeats = new Set(pagesOf.get(shape(text))?.map((other) => other.page)).size > 1;
    const rule = isPageNumber(text) ? 'page-number' : repeats ? 'running-line' : null;
    if (rule !== null) dropped.push({ text, rule, page: line.page });
    else if (runningTitles.has(text.toLowerCase())) dropped.push({ text, rule: 'running-title', page: line.page });
    else kept.push({ role: 'paragraph', level: null, lines: [line] });
  }
  return { dropped, kept: mergeParagraphs(kept) };
}

/** Running heads and feet keep to this part of the page at either end. */
const edge = 0.12;

/**
 * Declares lines to be page furniture that the PDF doesn't: at the head or foot of the page, and repeated on many pages or
 * the number of the page itself.
 * @param share on what share of the pages a line must stand, at least on `least` of them
 */
export function markRunningLines(pages: readonly RawPage[], share: number, least: number): RawPage[] {
  const atEdge = pages.map((page) => linesOf(page, (run) => !run.artifact).filter((line) => isAtEdge(line, page)));
  const count = new Map<string, number>();
  for (const lines of atEdge) {
    for (const key of new Set(lines.map((line) => shape(lineText(line))))) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const enough = Math.max(least, pages.length * share);
  return pages.map((page, index) => {
    const running = (atEdge[index] ?? []).filter((line) => {
      const text = lineText(line).trim();
      return text === String(page.number) || (count.get(shape(text)) ?? 0) >= enough;
    });
    const runs = new Set(running.flatMap((line) => line.runs));
    return runs.size === 0
      ? page
      : { ...page, runs: page.runs.map((run) => (runs.has(run) ? { ...run, artifact: true } : run)) };
  });
}

function linesOf(page: RawPage, isMeant: (run: TextRun) => boolean): Line[] {
  return toLines(
    page.runs.filter((run) => !run.invisible && isMeant(run)),
    page.number,
  );
}

function isAtEdge(line: Line, page: RawPage): boolean {
  return line.y < page.height * edge || line.y > page.height * (1 - edge);
}

/** A page's number, alone or as "Page 3 of 10". */
export function isPageNumber(text: string): boolean {
  return /^(?:page\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s+of\s+\d{1,3})?$/iu.test(text.trim());
}

/** Text that the PDF paints so that nobody can see it. */
export function findInvisible(document: RawDocument): DroppedLine[] {
  return document.pages.flatMap((page) =>
    toLines(
      page.runs.filter((run) => run.invisible),
      page.number,
    ).map((line) => ({ text: lineText(line).trim(), rule: 'invisible' as const, page: page.number })),
  );
}

/** A running line's words with numbers made alike, a number at its end aside: "Report, page 3" and "Report" are one. */
function shape(text: string): string {
  return text
    .replace(/\d+/gu, '#')
    .replace(/\s+/gu, ' ')
    .replace(/(?: ?#)+$/u, '')
    .trim()
    .toLowerCase();
}

/** Kept lines that follow each other closely are one paragraph. */
function mergeParagraphs(leaves: readonly Leaf[]): Leaf[] {
  const merged: Leaf[] = [];
  for (const leaf of leaves) {
    const before = merged.at(-1);
    const [above, below] = [before?.lines.at(-1), leaf.lines[0]];
    const close =
      above !== undefined &&
      below !== undefined &&
      above.page === below.page &&
      above.y - below.y < below.size * 1.6 &&
      above.y > below.y &&
      Math.abs(above.left - below.left) < below.size;
    if (close && before !== undefined)
      merged[merged.length - 1] = { ...before, lines: [...before.lines, ...leaf.lines] };
    else merged.push(leaf);
  }
  return merged;
}
