import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { daysBetween, findDay, findRanges, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { bodyOf, openingOf, plainWords, sentencesOf } from './look.ts';
import { isName, readPeople, withoutTitles } from './people.ts';

const dayAlone = /^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+,?\s+\d{4}$/u;
const closing = /^Yours (?:sincerely|faithfully)/i;
const longestWait = 400;
const linesOfSignature = 12;
const summary = /\b(?:summarises?|outlines?|sets? out|contains?) (?:the |our )?findings\b|\bvisit(?:ed)? to\b/i;

/** Words before a list of the team; the list runs to the end of the sentence. */
const teamCues: readonly RegExp[] = [
  /\binspectors?(?: \(HMI\))?(?: for (?:this|the) (?:focused |monitoring |assurance )?visit)? (?:were|was|are)\s*:?\s*(.+)$/i,
  /\b(?:undertaken|conducted|carried out|completed|led|made) by\s*:?\s*(?!means\b|remote)(.+)$/i,
  /\bthe (?:inspection|visiting) team (?:was|were|comprised|consisted of)\s*:?\s*(.+)$/i,
];
const qualityAssurance = /\b((?:senior )?quality assurance manager)(?: for (?:this|the) visit)? was\s+(.+)$/i;

/** The letter's date: the first line that is a day and nothing else. */
export function letterDate(text: DocumentText): Found<string> | null {
  for (const paragraph of openingOf(text)) {
    const day = dayAlone.test(plainWords(paragraph.text)) ? findDay(paragraph.text) : null;
    if (day !== null) return { value: day, paragraph };
  }
  return null;
}

/** The paragraph in which a letter says what it is about. */
export function summaryParagraphs(text: DocumentText): Paragraph[] {
  const opening = openingOf(text);
  const first = opening.findIndex(
    (paragraph) => summary.test(plainWords(paragraph.text)) && paragraph.text.length > 60,
  );
  return first === -1 ? [] : opening.slice(first, first + 6);
}

/** When the visit was, as the opening says it. */
export function visitDates(paragraphs: readonly Paragraph[]): Found<Range> | null {
  for (const paragraph of paragraphs.slice(0, 3)) {
    const [range] = findRanges(plainWords(paragraph.text));
    if (range !== undefined) return { value: range, paragraph };
  }
  return null;
}

/** A visit that ends after its letter, or long before it, is a misprint or was misread. */
export function doubtVisit(visit: Found<Range> | null, letter: Found<string> | null): Review[] {
  if (visit === null) return [{ field: 'inspected', why: 'no dates of the visit were found in the opening' }];
  if (letter === null) return [];
  const wait = daysBetween(visit.value.to, letter.value);
  const length = daysBetween(visit.value.from, visit.value.to);
  if (wait >= 0 && wait <= longestWait && length >= 0 && length < longestWait / 4) return [];
  const why = 'the dates of the visit and of the letter do not fit together';
  return [{ field: 'inspected', why, seen: plainWords(visit.paragraph.text).slice(0, 240) }];
}

/** The team as the opening names it. */
export function letterTeam(paragraphs: readonly Paragraph[]): {
  found: Found<readonly Inspector[]> | null;
  review: Review[];
} {
  for (const paragraph of paragraphs) {
    const team: Inspector[] = [];
    const review: Review[] = [];
    for (const sentence of sentencesOf(paragraph.text)) {
      const manager = sentence.match(qualityAssurance);
      const list = manager?.[2] ?? teamCues.map((cue) => sentence.match(cue)?.[1]).find((match) => match !== undefined);
      if (list === undefined) continue;
      const { people, unread } = readPeople(list, manager?.[1] ?? '');
      team.push(...people.filter(({ name }) => !team.some((member) => member.name === name)));
      if (unread.length > 0 && people.length > 0) {
        review.push({
          field: 'inspectors',
          why: 'part of the list of names was not understood',
          seen: unread.join('; '),
        });
      }
    }
    if (team.length > 0) return { found: { value: team, paragraph }, review };
  }
  return { found: null, review: [{ field: 'inspectors', why: 'no names of inspectors were found in the opening' }] };
}

/** Who signed: the names after the closing line, in lines or in cells. */
export function signatories(text: DocumentText): Found<readonly string[]> | null {
  const body = bodyOf(text);
  const end = body.findLastIndex((paragraph) => closing.test(paragraph.text));
  if (end === -1) return null;
  const lines = body.slice(end, end + linesOfSignature);
  const names = lines.flatMap(({ text: words, cells }) =>
    (cells ?? [words]).flatMap((cell) => namesIn(cell.replace(closing, '').replace(/^[\s,]+/, ''))),
  );
  const paragraph = lines.find(({ text: words }) => names.some((name) => plainWords(words).includes(name)));
  return paragraph === undefined ? null : { value: [...new Set(names)], paragraph };
}

const honours = /,? ?\b(?:CBE|OBE|MBE|QPM|DBE|BSc|MB|ChB|MSc|DCH|FRCA|MA|PhD)\b,?/g;
const jobTitle =
  /^\(?(?:Her|His|National|Regional|Deputy|Chief|Director|Senior|HM|HMI|Assistant|Interim|Head|Acting|Lead|Executive)\b/;

/** The names in a line or lines of a signature: each stands before its job title, or alone. */
function namesIn(line: string): string[] {
  const bare = withoutTitles(line);
  if (isName(bare)) return [bare];
  const words = plainWords(line)
    .replaceAll(honours, '')
    .replaceAll(/\b(?:Dr|Mr|Mrs|Ms|Sir|Dame|Professor)\b\.? /g, '')
    .split(/\s+/);
  const names: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const length = [3, 2].find((count) => {
      const name = words
        .slice(place, place + count)
        .join(' ')
        .replace(/,$/, '');
      return isName(name) && jobTitle.test(words.slice(place + count).join(' '));
    });
    if (length === undefined) continue;
    names.push(
      words
        .slice(place, place + length)
        .join(' ')
        .replace(/,$/, ''),
    );
    place += length - 1;
  }
  return names;
}
