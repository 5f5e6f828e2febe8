import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { daysBetween, findDay, findRanges, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { bodyOf, coverOf, plainWords, under } from './look.ts';
import { readPeople } from './people.ts';

/** "Inspection dates: 23 to 27 January 2023"; a colon, the days or the line's end must follow the label: "Inspected previously" is none. */
const inspectionDate =
  /^(?:(?:on-?site )?(?:(?:inspection|visit) dates?|inspected)|dates? of (?:the )?(?:inspection|visit))(?:\s*[:–—-]\s*|$|\s+(?=(?:(?:on|from|between)\s+)?(?:\p{L}+day,?\s+)?\d))(.*)$/iu;
const published =
  /^(?:(?:report |date )?published(?: on)?|(?:(?:report )?publication date|date of publication))\s*:?\s*(.*)$/i;
/** "Team inspectors: A Name HMI, B Name HMI"; the colon may be a dash or missing before a capital. */
const roleLabel =
  /^((?:(?:joint|senior|deputy|team|shadow|seconded|additional|quality|assurance|data|lead|reporting|ofsted|associate|supporting)\s+)*(?:inspectors?|managers?|analysts?|HMIs?|lead))\s*(?:[:–—-]|(?=\s)|$)\s*(.*)$/i;
/** A label of the same form in words that are not known: "Education inspector: A Name HMI". Only its colon tells it. */
const otherLabel = /^((?:[\p{L}'-]+ ){1,4}(?:inspectors?|managers?|analysts?|HMIs?)|observers?)\s*:\s*(.*)$/iu;
const teamLines = 24;
/** Three to five weeks on site at most, and in print within half a year. */
const longestVisit = 100;
const longestWait = 240;
/** Before each of these a line of the cover or of the team's list begins, even where it is not set as one. */
const lineStart =
  /(?<!\b(?:Deputy|Joint|Senior))\s+(?=(?:Report published|Published|Inspection dates?|Dates? of (?:the )?previous inspections?|Age group|(?:(?:Deputy|Joint) )?[Ll]ead inspectors?|(?:Team|Shadow|Reporting|Seconded|Additional) inspectors?|(?:Senior )?[Dd]ata analysts?|(?:Senior )?[Qq]uality assurance managers?)\s*:)/u;

/** The lines of a cover or a team's list, each with the paragraph that holds it. */
function linesOf(paragraphs: readonly Paragraph[]): Found<string>[] {
  return paragraphs.flatMap((paragraph) =>
    plainWords(paragraph.cells?.join(' ') ?? paragraph.text)
      .split(lineStart)
      .map((value) => ({ value, paragraph })),
  );
}

/** The words after a label, which may stand in the line itself or in the next. */
function after(paragraphs: readonly Paragraph[], label: RegExp): Found<string>[] {
  const lines = linesOf(paragraphs);
  return lines.flatMap(({ value, paragraph }, place) => {
    const rest = value.match(label)?.[1];
    if (rest === undefined) return [];
    const next = lines[place + 1];
    return [rest === '' && next !== undefined ? next : { value: rest, paragraph }];
  });
}

/** The dates that a report's cover prints after "Inspection date". */
export function coverDates(text: DocumentText): { visit: Found<Range> | null; review: Review[] } {
  const lines = after(coverOf(text), inspectionDate);
  for (const { value, paragraph } of lines) {
    const ranges = findRanges(value);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) continue;
    const range = { from: first.from, to: last.to };
    const length = daysBetween(range.from, range.to);
    const why = length < 0 ? 'the last day is before the first' : 'the last day is long after the first';
    const review = length < 0 || length > longestVisit ? [{ field: 'inspected', why, seen: value }] : [];
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
  for (const { value, paragraph } of after(coverOf(text), published)) {
    const day = findDay(value);
    if (day !== null) return { value: day, paragraph };
  }
  return null;
}

/** A visit that ends after its report was published, or long before, is a misprint or was misread. */
export function doubtPublication(visit: Found<Range> | null, published: Found<string> | null): Review[] {
  if (visit === null || published === null) return [];
  const wait = daysBetween(visit.value.to, published.value);
  if (wait >= 0 && wait <= longestWait) return [];
  const seen = `${plainWords(visit.paragraph.text)}; ${plainWords(published.paragraph.text)}`;
  return [{ field: 'inspected', why: 'the dates of the inspection and of publication do not fit together', seen }];
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
  for (const { value: line, paragraph } of linesOf(paragraphs)) {
    const match = line.match(roleLabel) ?? (first === null ? null : line.match(otherLabel));
    const labelled = match !== null && (line.includes(':') || /^(?:$|\p{Lu})/u.test(match[2] ?? '')) ? match : null;
    if (labelled === null && open === null) continue;
    const label: string = labelled?.[1] ?? open ?? '';
    const list = labelled?.[2] ?? line;
    const { people, unread } = readPeople(list, label);
    const isOtherRow = paragraph.cells !== null && paragraph.cells[0] !== '';
    if (labelled === null && (isOtherRow || people.length === 0 || unread.length > 0)) {
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
    open = /^$|[,;]$|\band$/.test(list) || people.length === 0 || /s$/.test(label) ? label : null;
  }
  return { found: first === null || team.length === 0 ? null : { value: team, paragraph: first }, review };
}

/** A report names who led the inspection; one in which nobody is found to have done so waits for a person. */
export function doubtLead(found: Found<readonly Inspector[]> | null): Review[] {
  const isLed = found?.value.some(({ role }) => role === 'lead') ?? false;
  return isLed ? [] : [{ field: 'inspectors', why: 'no lead inspector was found' }];
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
