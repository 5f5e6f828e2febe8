/** What a comment says of the block after it (`docs/markdown.md`). */
export type Mark =
  | { readonly type: 'page'; readonly page: number }
  | { readonly type: 'letterhead' | 'contents' | 'addressee' | 'signature' }
  | { readonly type: 'uncertain'; readonly why: string }
  | { readonly type: 'separator' };

/** The nodes of a document that hold blocks, between which a comment can stand alone. */
export const blockParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const comment = /<!--([\s\S]*?)-->/y;
const classes = new Set(['letterhead', 'contents', 'addressee', 'signature']);

function readMark(content: string): Mark | null {
  const words = content.trim();
  if (words === '' || words === '-') return { type: 'separator' };
  const page = /^page (\d{1,5})$/.exec(words)?.[1];
  if (page !== undefined) return { type: 'page', page: Number(page) };
  const why = /^uncertain:\s*([\s\S]+)$/.exec(words)?.[1];
  if (why !== undefined) return { type: 'uncertain', why };
  return classes.has(words) ? { type: words as 'letterhead' } : null;
}

/**
 * Reads the marks at the start of a piece of raw HTML.
 * @returns the marks and the rest, which is text; the rest of HTML that holds no known mark is all of it
 */
export function readMarks(html: string): { readonly marks: readonly Mark[]; readonly rest: string } {
  const marks: Mark[] = [];
  let rest = html.trim();
  for (;;) {
    comment.lastIndex = 0;
    const found = comment.exec(rest);
    const mark = found === null ? null : readMark(found[1] ?? '');
    if (found === null || mark === null) return { marks, rest };
    marks.push(mark);
    rest = rest.slice(found[0].length).trimStart();
  }
}

/** Whether a piece of raw HTML is nothing but known marks. */
export function isMark(html: string): boolean {
  return readMarks(html).rest === '';
}
