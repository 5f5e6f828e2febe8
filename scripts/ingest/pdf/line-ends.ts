/** Words after a hanging hyphen that begin a new word: "16- and 17-year-olds", "pre- or post-adoption". */
const afterHangingHyphen = /^(?:and|or)\b/u;
const rangeAfterNumber = /\d[-‐]$/u;

/**
 * What stands between two lines of running text when they are set in one.
 * A hyphen at a line's end is kept: these documents break words only where they carry a hyphen of their own.
 * @param before text up to the end of the line
 * @param after text of the next line
 */
export function gapAtLineEnd(before: string, after: string): '' | ' ' {
  const end = before.trimEnd();
  const next = after.trimStart();
  if (/\s[-‐–—]$/u.test(end)) return ' ';
  if (/[\p{L}\p{N})][-‐]$/u.test(end)) {
    const hangs = afterHangingHyphen.test(next) || (/^to\b/u.test(next) && rangeAfterNumber.test(end));
    return hangs || !/^[\p{L}\p{N}(‘'"“]/u.test(next) ? ' ' : '';
  }
  if (/[\p{L}\p{N}][–—]$/u.test(end)) return '';
  if (/\S\/$/u.test(end)) return '';
  return ' ';
}

/** Whether a sentence is over at the end of a text; brackets and quotation marks after the full stop don't count. */
export function endsSentence(text: string): boolean {
  return /[.?!:;]["'”’)\]]*$/u.test(text.trim());
}
