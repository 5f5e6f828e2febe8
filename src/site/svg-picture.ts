import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { inSentence } from '../archive/in-sentence.ts';
import type { Paint } from './light-colours.ts';
import type { TimeAxis } from './time-axis.ts';

/** The colours of the page around it: the picture follows its scheme. */
export const pagePaint: Paint = (token) => `var(--${token})`;

/** Breaks words into lines of at most so many letters; a longer word stands alone. */
export function linesOf(words: string, letters: number): readonly string[] {
  return words.split(' ').reduce<string[]>((all, word) => {
    const longer = `${all.at(-1) ?? ''} ${word}`.trim();
    return all.length > 0 && longer.length <= letters ? [...all.slice(0, -1), longer] : [...all, word];
  }, []);
}

/** About what a letter of the pictures' small bold type takes, in drawing units; a reader without our fonts sees a wider one. */
const letterWidth = 7.6;

/** Whether words on one line stay within a room. */
export function fits(words: string, room: number): boolean {
  return words.length * letterWidth <= room;
}

/** The words of a mark in as many lines as the room to the next mark asks for. */
export function linesWithin(words: string, room: number): readonly string[] {
  return linesOf(words, Math.max(Math.floor(room / letterWidth), 1));
}

/** Who published the grades, as a sentence with a space after it; empty where no record says. */
export function publisherSentence(publishers: readonly string[]): string {
  return publishers.length === 0 ? '' : `Grades as published by ${inSentence(publishers)}. `;
}

/** Years above a drawing, each with its line down through it. */
export function yearLines(axis: TimeAxis, top: number, bottom: number, paint: Paint): Element[] {
  return axis.years.flatMap(({ year, x }) => [
    s('path', { d: `M${x.toFixed(1)} ${top}V${bottom}`, stroke: paint('rule'), strokeWidth: 0.75 }),
    s('text', { x: (x + 3).toFixed(1), y: top - 8, fill: paint('ink-soft'), fontSize: 13 }, String(year)),
  ]);
}

/** Puts each element on a line of its own, so that words of neighbours stay apart where a picture is read as text. */
function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  if (nodes.some(({ type }) => type !== 'element')) return [...nodes];
  return nodes.flatMap((node) => [
    node.type === 'element' ? { ...node, children: onLines(node.children) } : node,
    { type: 'text', value: '\n' },
  ]);
}

/** Elements of a drawing as text. */
export function svgMarkup(elements: readonly ElementContent[]): string {
  const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });
  return writer.stringify({ type: 'root', children: onLines(elements) });
}

/** A picture that stands alone: what is in it, and what must be said with it. */
export interface Picture {
  readonly title: string;
  /** Source, date and what is held: stands below the drawing. */
  readonly notes: readonly string[];
  /** The drawing, from the top down; `height` is what it takes. */
  readonly content: readonly ElementContent[];
  readonly height: number;
  readonly width: number;
}

export const pictureMargin = 20;
const lineHeight = 18;
const titleHeight = 28;
/** About how many letters of the type fit into a line of the picture. */
const lettersInLine = 150;
const lettersInTitle = 90;

/**
 * Writes a picture as an SVG document. Its looks are attributes, so that it can be embedded under any policy.
 * @param paint what gives it its colours
 */
export function svgPicture({ title, notes, content, height, width }: Picture, paint: Paint): string {
  const titles = linesOf(title, lettersInTitle);
  const lines = notes.flatMap((note) => linesOf(note, lettersInLine));
  const top = pictureMargin + titles.length * titleHeight;
  const whole = top + height + (lines.length + 1) * lineHeight;
  const picture = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${whole}`,
      width,
      height: whole,
      role: 'img',
      fontFamily: '"Archive Sans", "Source Sans 3", "Segoe UI", Arial, sans-serif',
      fontSize: 14,
    },
    s('title', title),
    s('desc', notes.join(' ')),
    s('rect', { width, height: whole, fill: paint('paper') }),
    ...titles.map((line, index) =>
      s(
        'text',
        {
          x: pictureMargin,
          y: pictureMargin + 12 + index * titleHeight,
          fontSize: 22,
          fontWeight: 600,
          fill: paint('ink'),
        },
        line,
      ),
    ),
    s('g', { transform: `translate(0 ${top})` }, ...content),
    ...lines.map((line, index) =>
      s('text', { x: pictureMargin, y: top + height + (index + 1) * lineHeight, fill: paint('ink-soft') }, line),
    ),
  );
  return svgMarkup([picture]);
}
