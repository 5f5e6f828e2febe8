import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { daysBetween, findDay, findRanges, findRangesWithoutYear, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { bodyOf, openingOf, plainWords, sentencesOf } from './look.ts';
import { isName, readPeople } from './people.ts';

const dayAlone =
  /^(?:date\s*:\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/iu;
const closing = /^Yours? (?:sincerely|faithfully)/i;
/** Letters appear three to fourteen weeks after the visit; a year misprinted makes it more than eleven months. */
const longestWait = 240;
const longestVisit = 100;
const linesOfSignature = 12;
/** What holds a year or a longer number below the close is a note or a notice, not a name. */
const longNumber = /\d{3}/;
/** A day that stands for a week says neither when the visit began nor when it ended. */
const weekOnly = /\b(?:weeks? (?:beginning|commencing|starting|ending)|w\/[cb])\b/i;
const summary =
  /\b(?:summarises?|outlines?|sets? out|contains?) (?:the |our )?findings\b|\bvisit(?:ed)? to\b|\bvisited\b.+\b(?:19|20)\d\d\b/i;

const ofThisVisit = String.raw`(?: \(S?HMIs?\))?(?: (?:for|on|during) (?:this|the) (?:focused |monitoring |assurance )?visit)?`;
/** Words before a list of the team, with the role that they give it; the list runs to the end of the sentence. */
const teamCues: readonly RegExp[] = [
  new RegExp(
    String.raw`\b((?:lead |deputy lead |team |shadow )?(?:inspectors?|HMIs?)|(?:senior )?quality assurance manager)${ofThisVisit} (?:were|was|are|included)\s*:?\s*(.+)$`,
    'i',
  ),
  /\b(quality assured|shadowed|observed) by\s+(.+)$/i,
  /\b(led) by\s*:?\s*(.+)$/i,
  /()\b(?:undertaken|conducted|carried out|completed|made) by\s*:?\s*(?!means\b|remote)(.+)$/i,
  /()\bthe (?:(?:inspection|visiting|visit|focused visit) )?team (?:was|were|comprised|consisted of|included)\s*:?\s*(.+)$/i,
  /^((?:lead |team )?inspectors?)\s*:\s*(.+)$/i,
  /()\b(?:19|20)\d\d,? by (.+)$/i,
];
/** Words after a list of the team. */
const teamBefore: readonly RegExp[] = [
  /^(.+?),? (quality assured)\b/i,
  /^(?:On .{5,60}? (?:19|20)\d\d,? )?(.+(?:HMI|Inspectors?)\)?),? (?:visited|undertook|carried out|conducted|completed)\b()/i,
  /^(?:On .{5,60}? (?:19|20)\d\d,? )?((?:Ofsted inspectors|(?:Her|His) Majesty's Inspectors|HMIs?)\b[,:]? .+?),? (?:visited|undertook|carried out|conducted|completed)\b()/i,
];
/** Where a list of names ends within its sentence: "…, Her Majesty's Inspectors, to X children's services on …". */
const afterTeam = /,? (?:to|on|between|during) (?:the )?[\p{Lu}\d].*$/u;

/** The list of people in a sentence and the words that give their role. */
function teamOf(sentence: string): { readonly list: string; readonly label: string } | null {
  for (const cue of teamCues) {
    const [, label, list] = sentence.match(cue) ?? [];
    if (list !== undefined) return { list: list.replace(afterTeam, ''), label: label ?? '' };
  }
  for (const cue of teamBefore) {
    const [, list, label] = sentence.match(cue) ?? [];
    if (list !== undefined) return { list, label: label ?? '' };
  }
  return null;
}

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

/**
 * When the visit was, as the opening says it.
 * @param letter the letter's date, which gives days their year where the opening prints none
 */
export function visitDates(paragraphs: readonly Paragraph[], letter: Found<string> | null): Found<Range> | null {
  const opening = paragraphs.slice(0, 3);
  for (const paragraph of opening) {
    const [range] = findRanges(plainWords(paragraph.text));
    if (range !== undefined) return { value: range, paragraph };
  }
  if (letter === null) return null;
  for (const paragraph of opening) {
    const [range] = findRangesWithoutYear(plainWords(paragraph.text), letter.value);
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
  const words = plainWords(visit.paragraph.text);
  const seen = words.slice(0, 240);
  if (weekOnly.test(words))
    return [{ field: 'inspected', why: 'the week of the visit is printed, not its first and last day', seen }];
  if (findRanges(words).length === 0)
    return [{ field: 'inspected', why: 'the year of the visit is not printed; it is inferred from the letter', seen }];
  if (wait >= 0 && wait <= longestWait && length >= 0 && length < longestVisit) return [];
  return [{ field: 'inspected', why: 'the dates of the visit and of the letter do not fit together', seen }];
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
      const found = teamOf(sentence);
      if (found === null) continue;
      const { people, unread } = readPeople(found.list, found.label);
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
  const lines = body.slice(end, end + linesOfSignature).filter(({ text: words }) => !longNumber.test(words));
  const names = lines.flatMap(({ text: words, cells }) =>
    (cells ?? [words]).flatMap((cell) => namesIn(cell.replace(closing, '').replace(/^[\s,]+/, ''))),
  );
  const paragraph = lines.find(({ text: words }) => names.some((name) => plainWords(words).includes(name)));
  return paragraph === undefined ? null : { value: [...new Set(names)], paragraph };
}

/** A letter is signed; a signature in which no name was understood waits for a person. */
export function doubtSignature(signed: ReturnType<typeof signatories>): Review[] {
  return signed === null ? [{ field: 'signedBy', why: 'no name was understood below the close of the letter' }] : [];
}

const honours =
  /,? ?\b(?:[CODM]BE|QPM|KPM|BSc|BM|BS|BCh|MB|ChB|MBBS|MBChB|MSc|MBA|MD|MPhil|DPhil|LL[BM]|FFPH|FAcadMed|CB|KC|QC|RG?N|DCH|FRC[A-Z]*|MRC[A-Z]*|BA|MA|PhD)\b,?/g;
/** "Regional Director, South East": the region is no name. */
const regionOfOffice =
  /\b(Director|Inspector|Manager|HMI),?\s+(?:for\s+)?(?:the\s+)?(?:(?:North|South|East|West|Midlands|London|Yorkshire|Humber|England)\b[\s,]*(?:(?:and|of)\s+(?:the\s+)?)?)+/g;
/** Words of job titles and of inspectorates: between them, before or after, stand names. */
const jobWords = new Set(
  (
    "Her His Majesty Majesty's HM HMI HMIC HMICFRS HMIP SHMI Ofsted CQC National Regional Director Directors Deputy Chief Assistant Senior Lead " +
    'Executive Interim Acting Head Inspector Inspectors Inspectorate Constabulary Fire Rescue Service Services Probation Prisons Social Care ' +
    "Quality Commission Regulation Education Children Children's Hospitals Health Healthcare Primary Medical Integrated Adult Mental Skills Youth " +
    'Justice Operations Safeguarding Dr Mr Mrs Ms Miss Sir Dame Prof Professor'
  ).split(' '),
);

/** The names in a line or cell of a signature: what is left of its words when job titles are taken away. */
function namesIn(line: string): string[] {
  const words = plainWords(line)
    .replaceAll(honours, ' ')
    .replace(regionOfOffice, '$1')
    .replaceAll(/ (?:and|&) /g, ' , ')
    .replaceAll(/[(),;:]/g, ' , ')
    .split(/\s+/);
  const runs = words.reduce<string[][]>(
    (all, word) => {
      if (jobWords.has(word.replace(/\.$/, '')) || !/^(?:\p{Lu}|[dl]'|\p{Ll}{2,3}$)/u.test(word)) return [...all, []];
      all.at(-1)?.push(word);
      return all;
    },
    [[]],
  );
  return runs.map((run) => run.join(' ').replace(/(?: (?:and|of|for|the|at|in))+$/, '')).filter(isName);
}
