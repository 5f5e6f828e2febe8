import type { DocumentText } from '../../src/archive/document.ts';
import type { Words } from '../../src/archive/provenance.ts';
import type { Description } from './describe/describe.ts';
import type { Options } from './options.ts';
import { publicationDate } from './publication-date.ts';
import type { ReadResult } from './read-result.ts';
import { Refusal } from './refusal.ts';
import type { FrontmatterInput } from './write-frontmatter.ts';

/** The frontmatter of a held document, before it meets what the archive knows already. */
export type HeldFrontmatter = Extract<FrontmatterInput, { text: 'full' }>;

/** What goes into the frontmatter besides the document's own facts. */
export interface Provenance {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly words: Words;
  /** The publisher, where the kind tells it. */
  readonly publisher: string;
}

/** Adds up drops that are the same. */
export function addUp(dropped: ReadResult['dropped']): Words['dropped'] {
  const sums = new Map<string, Words['dropped'][number]>();
  for (const { text, rule } of dropped) {
    if (text.trim() === '') continue;
    const key = `${rule}\n${text}`;
    sums.set(key, { text, rule, times: (sums.get(key)?.times ?? 0) + 1 });
  }
  return [...sums.values()];
}

/**
 * Makes the frontmatter of a document.
 * @throws Refusal where the authority or every date is missing, naming the option that settles it
 */
export function entryOf(
  { facts, authority }: Description,
  text: DocumentText,
  read: ReadResult,
  options: Options,
  { fileName, sha256, bytes, words, publisher }: Provenance,
): HeldFrontmatter {
  if (authority === null)
    throw new Refusal('does not name its authority in a way that is understood; add --authority SLUG');
  const dated = publicationDate(facts, options.published, fileName);
  if (dated === null)
    throw new Refusal('has no date that is understood, neither of publication nor of a visit; add --published DATE');
  const {
    authorityNames: _,
    licence,
    review = [],
    kind = 'other',
    title,
    inspectors = [],
    grades = [],
    ...others
  } = facts;
  return {
    ...others,
    title: title ?? text.sections[0]?.heading ?? fileName,
    authority,
    kind,
    ...dated,
    inspectors,
    grades,
    text: 'full',
    known: { how: 'document' },
    source: {
      publisher,
      ...(options.sourceUrl === undefined ? {} : { url: options.sourceUrl }),
      ...(read.pages === null ? {} : { pages: read.pages }),
      sha256,
      bytes,
      ...(options.retrieved === undefined ? {} : { retrieved: options.retrieved }),
      extractor: read.extractor,
      ...(licence === undefined ? {} : { licence }),
    },
    words,
    review: [
      ...review,
      ...read.doubts.map(({ field, why, seen }) => ({ field, why, ...(seen === '' ? {} : { seen }) })),
    ],
  };
}
