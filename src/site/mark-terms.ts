import type { ThemeMark } from '../archive/themes.ts';

/** A stretch of a text, inside a term or outside. */
export interface Stretch {
  readonly words: string;
  readonly marked: boolean;
}

/** Parts a text into stretches inside and outside the marks; marks that touch or overlap become one. Joined they are the text. */
export function markTerms(text: string, marks: readonly Pick<ThemeMark, 'start' | 'end'>[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let place = 0;
  const take = (end: number, marked: boolean) => {
    if (end <= place) return;
    const before = stretches.at(-1);
    const words = text.slice(place, end);
    if (before?.marked === marked) stretches[stretches.length - 1] = { words: before.words + words, marked };
    else stretches.push({ words, marked });
    place = end;
  };
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return stretches;
}
