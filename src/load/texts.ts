import type { DocumentText } from '../archive/document.ts';
import type { Kind } from '../archive/kind.ts';
import { readDocument, type ReadDocument } from '../text/read-document.ts';
import { readEntryFile, type EntryFile } from './entry-files.ts';
import { ContentError, type Problem } from './problem.ts';

/** The texts of the held entries. */
export interface Texts {
  /** The text of a held entry; null for one whose text is not held. */
  readonly textOf: (id: string) => DocumentText | null;
  /** Its body as HTML. */
  readonly htmlOf: (id: string) => string;
}

/** The texts of a content folder, each read when it is first asked for. */
export function openTexts(folder: string, files: readonly EntryFile[], kinds: readonly Kind[]): Texts {
  const kindOf = new Map(kinds.map((kind) => [kind.slug, kind]));
  const held = new Set(files.filter(({ frontmatter }) => frontmatter.text === 'full').map(({ id }) => id));
  const read = new Map<string, ReadDocument>();
  const documentOf = (id: string): ReadDocument => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const problems: Problem[] = [];
    const file = readEntryFile(folder, id, problems);
    if (file === null) throw new ContentError(problems);
    const document = readDocument(file.body, kindOf.get(file.frontmatter.kind));
    read.set(id, document);
    return document;
  };
  return {
    textOf: (id) => (held.has(id) ? documentOf(id).text : null),
    htmlOf: (id) => {
      if (!held.has(id)) throw new RangeError(`The text of ${id} is not held.`);
      return documentOf(id).html;
    },
  };
}
