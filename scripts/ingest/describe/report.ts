import type { Paragraph } from '../../../src/archive/document.ts';
import type { DocumentText } from '../../../src/archive/document.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { findDay, findRanges, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { bodyOf, openingOf, plainWords, under } from './look.ts';
import { readPeople } from './people.ts';

const inspectionDate = /^(?:inspection|visit) dates?\s*:?\s*(.*)$/i;
const published = /^(?:report )?published(?: on)?\s*:?\s*(\S.*)$/i;
const roleLabel =
  /^((?:(?:joint|senior|deputy|team|shadow|seconded|additional|quality|assurance|data|lead|reporting|ofsted|associate|supporting)\s+)*(?:inspectors?|managers?|analysts?|lead))\s*:\s*(.*)$/i;
const reporting = /^(reporting inspectors?|lead inspectors?)\s+(?=\p{Lu})(.*)$/iu;
const teamLines = 24;

/** The words after a label, which may stand in the paragraph itself or in the next. */
function after(paragraphs: readonly Paragraph[], label: RegExp): Found<string>[] {
  return paragraphs.flatMap((paragraph, place) => {
    const rest = plainWords(paragraph.text).match(label)?.[1];
    if (rest === undefined) return [];
    const next = paragraphs[place + 1];
    return rest === '' && next !== undefined
      ? [{ value: plainWords(next.text), paragraph: next }]
      : [{ value: rest, paragraph }];
  });
}

/** The dates that a report's cover prints after "Inspection date". */
export function coverDates(text: DocumentText): { visit: Found<Range> | null; review: Review[] } {
  const lines = after(openingOf(text), inspectionDate);
  for (const { value, paragraph } of lines) {
    const ranges = findRanges(value);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) continue;
    const range = { from: first.from, to: last.to };
    const review =
      range.from > range.to ? [{ field: 'inspected', why: 'the last day is before the first', seen: value }] : [];
    return { visit: { value: range, paragraph }, review };
  }
  const seen = lines.map(({ value }) => value).join('; ');
  return {
    visit: null,
    review: [
      { field: 'inspected', why: 'no dates of the inspection were understood', ...(seen === '' ? {} : { seen }) },
    ],
  };
}

/** The publication date that a cover prints. */
export function publicationDate(text: DocumentText): Found<string> | null {
  for (const { value, paragraph } of after(openingOf(text), published)) {
    const day = findDay(value);
    if (day !== null) return { value: day, paragraph };
  }
  return null;
}

/**
 * The people that lines such as "Lead inspector: …" name; a line without a label goes on with the list before it.
 * @param paragraphs where to look
 */
export function labelledPeople(paragraphs: readonly Paragraph[]): {
  found: Found<readonly Inspector[]> | null;
  review: Review[];
} {
  const team: Inspector[] = [];
  const review: Review[] = [];
  let first: Paragraph | null = null;
  let open: string | null = null;
  for (const paragraph of paragraphs) {
    const line = plainWords(paragraph.text);
    const match = line.match(roleLabel) ?? line.match(reporting);
    if (match === null && open === null) continue;
    const label: string = match?.[1] ?? open ?? '';
    const list = match?.[2] ?? line;
    const { people, unread } = readPeople(list, label);
    if (match === null && people.length === 0) {
      open = null;
      continue;
    }
    first ??= paragraph;
    team.push(...people.filter(({ name }) => !team.some((member) => member.name === name)));
    if (unread.length > 0) {
      review.push({
        field: 'inspectors',
        why: 'part of the list of names was not understood',
        seen: unread.join('; '),
      });
    }
    open = list === '' || list.endsWith(',') || people.length === 0 ? label : null;
  }
  return { found: first === null || team.length === 0 ? null : { value: team, paragraph: first }, review };
}

/** The team that stands under a report's heading "The inspection team", or after it where the heading is a plain line. */
export function reportTeam(text: DocumentText): ReturnType<typeof labelledPeople> {
  const inSection = labelledPeople(under(text, /^(?:the )?inspection team$/i));
  if (inSection.found !== null) return inSection;
  const body = bodyOf(text);
  const start = body.findIndex(({ text: words }) => /^lead inspector\b/i.test(plainWords(words)));
  const elsewhere = labelledPeople(start === -1 ? [] : body.slice(start, start + teamLines));
  if (elsewhere.found !== null) return elsewhere;
  return { found: null, review: [{ field: 'inspectors', why: 'no inspection team was found' }] };
}
