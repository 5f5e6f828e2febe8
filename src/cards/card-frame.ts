import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { dateInWords } from '../archive/date-words.ts';
import type { Settings } from '../archive/settings.ts';
import type { Paint } from '../site/light-colours.ts';
import { cardSize } from '../site/social-card.ts';

/** Free space at both sides. */
export const cardMargin = 64;

/** A line of words. @param size in pixels of the card; a card is often shown at a third, so that nothing stands below 24 */
export function words(text: string, { x, y, size, fill, serif = false, weight = 400 }: WordsShape): Element {
  const fontFamily = serif ? 'Source Serif 4' : 'Source Sans 3';
  return s('text', { x, y, fontFamily, fontSize: size, fontWeight: weight, fill }, text);
}

interface WordsShape {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly serif?: boolean;
  readonly weight?: 400 | 600;
}

/** The largest size, up to `most`, at which words of the serif surely stay within a width: its letters are at most so wide on average. */
export function sizeFor(text: string, width: number, most: number): number {
  const averageLetter = 0.52;
  return Math.min(most, Math.floor(width / (text.length * averageLetter)));
}

/** Puts a card's content between the archive's name and the day of its last check. @returns an SVG document */
export function framedCard(settings: Settings, paint: Paint, content: readonly ElementContent[]): string {
  const { width, height } = cardSize;
  const end = width - cardMargin;
  const card = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    s('rect', { width, height, fill: paint('paper') }),
    words(settings.title, { x: cardMargin, y: 62, size: 30, weight: 600, serif: true, fill: paint('ink') }),
    s('path', {
      d: `M${cardMargin} 84H${end}M${cardMargin} 89H${end}`,
      stroke: paint('rule-strong'),
      strokeWidth: 1.5,
    }),
    ...content,
    s('path', { d: `M${cardMargin} 572H${end}`, stroke: paint('rule'), strokeWidth: 1.5 }),
    words(`Checked ${dateInWords(settings.checked)}. An independent archive of published letters, not Ofsted.`, {
      x: cardMargin,
      y: 606,
      size: 24,
      fill: paint('ink-soft'),
    }),
  );
  const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });
  return writer.stringify({ type: 'root', children: [card] });
}
