import type { Leaf } from './block.ts';
import { gapAtLineEnd } from './line-ends.ts';
import { isApart, lineText, type Line } from './line.ts';
import type { TextRun } from './raw-page.ts';

/** A piece of a block's text: words, the mark of a note, or the place where a page begins. */
export type Segment =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'reference'; readonly label: string }
  | { readonly kind: 'page'; readonly page: number };

/** What the text of a block depends on besides its lines. */
export interface SegmentContext {
  /** Labels of the notes that the document has: a raised number that is none of them is plain text. */
  readonly notes: ReadonlySet<string>;
  /** Right edge of the text on a page, to tell a line that was ended from one that was full; null: never ended. */
  readonly rightEdge: ((page: number) => number) | null;
}

/** Sets a leaf's lines into running text. An ended line (an address, a list of names) keeps its end as a newline. */
export function toSegments(leaf: Leaf, context: SegmentContext): Segment[] {
  const builder = new SegmentBuilder();
  leaf.lines.forEach((line, index) => {
    const before = leaf.lines[index - 1];
    if (before !== undefined) {
      const gap = gapAtLineEnd(builder.text, lineStart(line));
      builder.add(gap === ' ' && isEnded(before, line, edgeOf(leaf, before.page, context)) ? '\n' : gap);
      if (before.page !== line.page) builder.mark({ kind: 'page', page: line.page });
    }
    addLine(builder, line, context.notes);
  });
  return builder.segments();
}

/** The words of segments, notes' marks included, as they are read. */
export function segmentText(segments: readonly Segment[]): string {
  return segments
    .map((segment) => (segment.kind === 'text' ? segment.value : segment.kind === 'reference' ? segment.label : ''))
    .join('');
}

function addLine(builder: SegmentBuilder, line: Line, notes: ReadonlySet<string>): void {
  line.runs.forEach((run, index) => {
    const before = line.runs[index - 1];
    if (before !== undefined && isApart(before, run)) builder.add(' ');
    const mark = noteMark(run, line);
    if (mark !== null && notes.has(mark)) builder.mark({ kind: 'reference', label: mark });
    else builder.add(run.text);
  });
}

/** The number of a note's mark: a raised, smaller number. */
export function noteMark(run: TextRun, line: Line): string | null {
  const raised = run.size < line.size * 0.8 && run.y > line.y + line.size * 0.15;
  const number = run.text.trim();
  return raised && /^\d{1,2}$/u.test(number) ? number : null;
}

/** Lines at least this wide, as a share of the page's text, are running text, which keeps to its own right edge. */
const runningWidth = 0.6;

/** How far the lines of a leaf could have gone. */
function edgeOf(leaf: Leaf, page: number, context: SegmentContext): number | null {
  if (context.rightEdge === null) return null;
  const edge = context.rightEdge(page);
  const lines = leaf.lines.filter((line) => line.page === page);
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  return right - left > (edge - left) * runningWidth ? right : edge;
}

/** Whether the writer ended a line: the first word of the next would have fitted on it. */
function isEnded(line: Line, next: Line, edge: number | null): boolean {
  if (edge === null || line.page !== next.page || line.y - next.y < line.size / 2) return false;
  if (/^\p{Ll}/u.test(lineStart(next))) return false;
  const word = /^\S+/u.exec(lineStart(next))?.[0] ?? '';
  const wordWidth = ((next.right - next.left) / Math.max(1, lineStart(next).length)) * (word.length + 1);
  return edge - line.right > wordWidth * 1.3 + line.size;
}

function lineStart(line: Line): string {
  return lineText(line).trimStart();
}

class SegmentBuilder {
  readonly #done: Segment[] = [];
  #text = '';

  /** The words since the last mark. */
  get text(): string {
    return this.#text;
  }

  add(text: string): void {
    this.#text += text;
  }

  mark(segment: Segment): void {
    if (this.#text !== '') this.#done.push({ kind: 'text', value: this.#text });
    this.#done.push(segment);
    this.#text = '';
  }

  segments(): Segment[] {
    const all: Segment[] = this.#text === '' ? this.#done : [...this.#done, { kind: 'text', value: this.#text }];
    return trimEnds(all.map(tidy));
  }
}

/** White space within a line is one space; an ended line stays a newline. */
function tidy(segment: Segment): Segment {
  if (segment.kind !== 'text') return segment;
  const value = segment.value.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n');
  return { kind: 'text', value };
}

function trimEnds(segments: readonly Segment[]): Segment[] {
  return segments
    .map((segment, index): Segment => {
      if (segment.kind !== 'text') return segment;
      let value = segment.value;
      if (index === 0) value = value.trimStart();
      if (index === segments.length - 1) value = value.trimEnd();
      return { kind: 'text', value };
    })
    .filter((segment) => segment.kind !== 'text' || segment.value !== '');
}
