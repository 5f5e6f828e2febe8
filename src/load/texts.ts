import type { DocumentText } from '../archive/document.ts';
import type { Kind } from '../archive/kind.ts';
import { readDocument, type DocumentFacts, type ReadDocument } from '../text/read-document.ts';
import { excessIn } from './excess.ts';
import { readEntryBody, type EntryFile } from './entry-files.ts';
import type { Lock } from './lock.ts';
import { ContentError } from './problem.ts';
import { fromCache, textDigest, toCache } from './text-cache.ts';

/** What a reading of an entry's text needs: plain data, so that it can go to a worker thread. */
export interface TextTask {
  readonly id: string;
  readonly facts: DocumentFacts;
  /** The reading's name in the cache. */
  readonly digest: string;
  /** The characters of its Markdown. */
  readonly length: number;
}

/** The texts of the held entries. */
export interface Texts {
  /** One task a held entry, by id. */
  readonly tasks: ReadonlyMap<string, TextTask>;
  /** The reading of a held entry. @throws RangeError for an entry whose text is not held */
  readonly readingOf: (id: string) => ReadDocument;
  /** The text of a held entry; null for one whose text is not held. */
  readonly textOf: (id: string) => DocumentText | null;
}

/** Pages of all kinds come back to the same texts: so many characters of JSON are kept in memory, the oldest given up first. */
const memoryForPages = 100_000_000;

/**
 * The reading of one document, from the cache or anew.
 * @throws ContentError when the file cannot be read any more or its text cannot be understood
 */
export function readText(
  folder: string,
  { id, facts, digest }: TextTask,
): { readonly reading: ReadDocument; readonly size: number } {
  const cached = fromCache(digest);
  if (cached !== null) return cached;
  const { body, bodyDigest, file, problem } = readEntryBody(folder, id);
  if (problem !== undefined) throw new ContentError([problem]);
  const excess = excessIn(body);
  if (excess !== null) throw new ContentError([{ file, ...excess }]);
  try {
    const reading = readDocument(body, facts);
    if (textDigest(bodyDigest, facts) === digest) toCache(digest, reading);
    return { reading, size: body.length * 3 };
  } catch (error) {
    const found = error instanceof RangeError ? 'text nested too deeply to be read' : String(error);
    throw new ContentError([
      { file, field: '', found, allowed: 'Markdown as docs/markdown.md describes it', mend: 'simplify the Markdown' },
    ]);
  }
}

/** What the reading of each held text needs, by the entry's id. */
export function textTasks(files: readonly EntryFile[], kinds: readonly Kind[], lock: Lock): Texts['tasks'] {
  const kindOf = new Map(kinds.map((kind) => [kind.slug, kind]));
  return new Map(
    files.flatMap(({ id, frontmatter, bodyDigest, bodyLength }): [string, TextTask][] => {
      if (frontmatter.text !== 'full') return [];
      const { voice = 'inspectors', addressee = 'authority' } = kindOf.get(frontmatter.kind) ?? {};
      const facts: DocumentFacts = { voice, addressee, published: lock.get(id) ?? [] };
      return [[id, { id, facts, digest: textDigest(bodyDigest, facts), length: bodyLength }]];
    }),
  );
}

/**
 * The texts of a content folder, each read when it is first asked for.
 * @param memory how many characters of what was read are kept for the next time
 */
export function openTexts(folder: string, tasks: Texts['tasks'], memory = memoryForPages): Texts {
  const kept = new Map<string, { readonly reading: ReadDocument; readonly size: number }>();
  let size = 0;
  const readingOf = (id: string): ReadDocument => {
    const known = kept.get(id);
    if (known !== undefined) return known.reading;
    const task = tasks.get(id);
    if (task === undefined) throw new RangeError(`The text of ${id} is not held.`);
    const read = readText(folder, task);
    kept.set(id, read);
    size += read.size;
    for (const [oldest, { size: freed }] of kept) {
      if (size <= memory || oldest === id) break;
      kept.delete(oldest);
      size -= freed;
    }
    return read.reading;
  };
  return { tasks, readingOf, textOf: (id) => (tasks.has(id) ? readingOf(id).text : null) };
}
