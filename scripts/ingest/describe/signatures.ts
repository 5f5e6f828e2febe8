import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import type { Found } from './facts.ts';
import { bodyOf } from './look.ts';
import { namesIn } from './signature-names.ts';

const closing = /^Yours? (?:sincerely|faithfully)/i;
const linesOfSignature = 12;
/** What holds a year or a longer number below the close is a note or a notice, not a name. */
const longNumber = /\d{3}/;
/** Below this stand those who get a copy, or what is enclosed. */
const end = /^(?:cc|copied|annexe?|appendix|enc(?:losures?|s)?)\b/i;
/** The same within a paragraph. */
const endWithin = /\s(?:cc|CC|Cc|Copied to|Enc)\b.*$/u;
/** A building of an address. */
const building = /\b(?:House|Buildings?|Square|Floor|Department)\b/;
/** What tells that somebody signed by an office. */
const office =
  /\b(?:Directors?|(?:SH|H)MIs?|Inspectors?|Inspectorate|Chief|Head|Ofsted|CQC|Commission|Constabulary|Probation|Manager)\b/;

/** The names below the close of a letter. */
export interface Signed extends Found<readonly string[]> {
  /** Those beside whom no office stands: they may be anything that is set like a name. */
  readonly unsure: readonly string[];
}

/** A line of a signature: its names, and whether it holds an office. */
interface SignatureLine {
  readonly names: readonly string[];
  readonly isOffice: boolean;
  readonly paragraph: Paragraph;
}

function linesBelow(text: DocumentText): SignatureLine[] {
  const body = bodyOf(text);
  const close = body.findLastIndex((paragraph) => closing.test(paragraph.text));
  if (close === -1) return [];
  const below = body.slice(close, close + linesOfSignature);
  const stop = below.findIndex(({ text: words }) => end.test(words.trim()));
  return (stop === -1 ? below : below.slice(0, stop))
    .filter(({ text: words }) => !longNumber.test(words))
    .map((paragraph) => {
      const cells = (paragraph.cells ?? [paragraph.text])
        .map((cell) =>
          cell
            .replace(closing, '')
            .replace(endWithin, '')
            .replace(/^[\s,]+/, ''),
        )
        .filter((cell) => !building.test(cell));
      return { names: cells.flatMap(namesIn), isOffice: cells.some((cell) => office.test(cell)), paragraph };
    });
}

/** Whether an office stands in a line of names, or below it and other lines of names alone. */
function hasOffice(lines: readonly SignatureLine[], place: number): boolean {
  const next = lines.slice(place).find(({ names, isOffice }) => isOffice || names.length === 0);
  return next?.isOffice === true;
}

/** Who signed: the names after the closing line, in lines or in cells; null where none was understood. */
export function signatories(text: DocumentText): Signed | null {
  const lines = linesBelow(text);
  const value = [...new Set(lines.flatMap(({ names }) => names))];
  const first = lines.find(({ names }) => names.length > 0);
  if (first === undefined) return null;
  const unsure = lines.flatMap(({ names }, place) => (hasOffice(lines, place) ? [] : names));
  return { value, paragraph: first.paragraph, unsure: unsure.filter((name) => name !== value[0]) };
}

/** A letter is signed; a signature in which no name was understood, or one beside which no office stands, waits for a person. */
export function doubtSignature(signed: Signed | null): Review[] {
  if (signed === null) return [{ field: 'signedBy', why: 'no name was understood below the close of the letter' }];
  if (signed.unsure.length === 0) return [];
  return [{ field: 'signedBy', why: 'no office stands beside a name', seen: signed.unsure.join('; ') }];
}
