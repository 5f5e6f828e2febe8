import type { Problem } from './problem.ts';

/** A report emphasises some dozen words in a paragraph; the time to pair the marks grows with the square of their number. */
const mostMarks = 5_000;
/** As many characters of indentation and list marks as a line may begin with: some two hundred levels of lists. */
const longestOpening = 400;

const opening = /^[\s>*+\-\d.)]*/;

/**
 * Finds what no letter holds and what would take minutes to read: thousands of marks of emphasis in one paragraph, or
 * hundreds of lists within one another.
 * @param body a document's Markdown
 * @returns the first problem, without its file; null where the document can be read
 */
export function excessIn(body: string): Omit<Problem, 'file'> | null {
  const mend = 'put a backslash before marks that are words of the document, or leave them out';
  let marks = 0;
  for (const [place, line] of body.split('\n').entries()) {
    const field = `line ${String(place + 1)} of the text`;
    if ((opening.exec(line)?.[0].trimEnd().length ?? 0) > longestOpening) {
      const allowed = `at most ${String(longestOpening)} characters`;
      return { field, found: 'indentation and list marks without end', allowed, mend };
    }
    marks = line.trim() === '' ? 0 : marks + (line.match(/(?<!\\)(?:\*+|_+)/g)?.length ?? 0);
    if (marks > mostMarks) {
      const allowed = `at most ${mostMarks.toLocaleString('en-GB')} in one paragraph`;
      return { field, found: 'marks of emphasis (* or _) without end', allowed, mend };
    }
  }
  return null;
}
