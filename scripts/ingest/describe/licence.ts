import type { DocumentText } from '../../../src/archive/document.ts';
import type { Found } from './facts.ts';
import { plainWords } from './look.ts';

const terms =
  /^You may (?:copy|re-?use|use) (?:all|this|the)|\bmay be (?:reproduced|re-?used|copied) in whole or in part\b/i;

/** The terms of reuse that a document itself prints; most letters print none. */
export function findLicence(text: DocumentText): Found<string> | null {
  const paragraph = text.paragraphs.find((candidate) => terms.test(plainWords(candidate.text)));
  return paragraph === undefined ? null : { value: paragraph.text, paragraph };
}
