/** A stretch of an excerpt, marked where it is a hit. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A paragraph of no more words than this is shown whole. */
const wholeUpTo = 70;
/** Words after which no further sentence is added; after which none that has a hit which the others lack. */
const longest = 55;
const longestWithNews = 90;

let segmenter: Intl.Segmenter | null = null;

/** It takes a browser some 10 ms to make, which no page shall wait for that cuts no excerpt. */
function sentenceSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  return segmenter;
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The words marked in it, in lower case. */
  readonly hits: readonly string[];
  readonly words: number;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function sentencesOf(text: string, marks: readonly (readonly [number, number])[]): Sentence[] {
  return Array.from(sentenceSegmenter().segment(text), ({ index, segment }) => {
    const end = index + segment.length;
    const hits = marks
      .filter(([from]) => from >= index && from < end)
      .map(([from, to]) => text.slice(from, to).toLowerCase());
    return { start: index, end, hits, words: countWords(segment) };
  });
}

/** The sentences that hold most hits, those first that no sentence before has, in the text's order, up to the length that an excerpt may have. */
function choose(all: readonly Sentence[]): Sentence[] {
  const hit = all.filter(({ hits }) => hits.length > 0);
  const left = new Set(hit.length > 0 ? hit : all);
  const seen = new Set<string>();
  const chosen: Sentence[] = [];
  let words = 0;
  while (left.size > 0) {
    const news = ({ hits }: Sentence) => new Set(hits.filter((hit) => !seen.has(hit))).size;
    const [next] = [...left].sort((a, b) => news(b) - news(a) || b.hits.length - a.hits.length || a.start - b.start);
    if (next === undefined) break;
    const most = news(next) > 0 ? longestWithNews : longest;
    if (chosen.length > 0 && words + next.words > most) break;
    left.delete(next);
    chosen.push(next);
    words += next.words;
    for (const word of next.hits) seen.add(word);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function markedParts(
  text: string,
  start: number,
  end: number,
  marks: readonly (readonly [number, number])[],
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const [from, to] of marks) {
    if (from < start || from >= end) continue;
    parts.push(
      { text: text.slice(at, from), marked: false },
      { text: text.slice(from, Math.min(to, end)), marked: true },
    );
    at = Math.min(to, end);
  }
  parts.push({ text: text.slice(at, end), marked: false });
  return parts.filter((part) => part.text !== '');
}

/**
 * Whole sentences of a paragraph around its hits; a short paragraph is given whole. Left-out sentences leave “ … ”.
 * @param marks the hits, as pairs of offsets, in order
 * @param isWhole the paragraph is shown whole, however long it is
 */
export function excerpt(text: string, marks: readonly (readonly [number, number])[], isWhole = false): ExcerptPart[] {
  if (isWhole || countWords(text) <= wholeUpTo) return markedParts(text, 0, text.length, marks);
  const gap: ExcerptPart = { text: '… ', marked: false };
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { start, end } of choose(sentencesOf(text, marks))) {
    if (start > at) parts.push(gap);
    parts.push(...markedParts(text, start, end, marks));
    at = end;
  }
  return at < text.length ? [...parts, gap] : parts;
}
