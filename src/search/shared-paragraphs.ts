import { hash } from 'node:crypto';
import type { DocumentText } from '../archive/document.ts';

/** How many documents must share a paragraph word for word before it counts as boilerplate. */
const documentsThatShare = 3;

/** Names a paragraph by its words, so that those of a whole archive can be held side by side. */
const digestOf = (text: string): string => hash('md5', text, 'base64');

/** In how many documents each paragraph stands, by its digest. */
export type ParagraphCounts = ReadonlyMap<string, number>;

/** Counts in how many of some documents each paragraph stands. */
export function countParagraphs(texts: Iterable<DocumentText>): ParagraphCounts {
  const counts = new Map<string, number>();
  for (const { paragraphs } of texts) {
    for (const digest of new Set(paragraphs.map(({ text }) => digestOf(text)))) {
      counts.set(digest, (counts.get(digest) ?? 0) + 1);
    }
  }
  return counts;
}

/** Paragraphs that several documents print word for word. */
export interface SharedParagraphs {
  /** Whether a paragraph of this text is one of them. */
  readonly has: (text: string) => boolean;
  /** The digests of those that stand among the paragraphs counted, in order. */
  readonly among: (counted: ParagraphCounts) => readonly string[];
}

/** The paragraphs that are shared among all documents, which were counted part by part. */
export function sharedParagraphs(parts: readonly ParagraphCounts[]): SharedParagraphs {
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const [digest, count] of part) counts.set(digest, (counts.get(digest) ?? 0) + count);
  }
  const shared = new Set([...counts].filter(([, count]) => count >= documentsThatShare).map(([digest]) => digest));
  return {
    has: (text) => shared.has(digestOf(text)),
    among: (counted) => [...counted.keys()].filter((digest) => shared.has(digest)).sort(),
  };
}
