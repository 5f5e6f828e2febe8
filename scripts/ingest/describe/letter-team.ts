import type { Paragraph } from '../../../src/archive/document.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import type { Found } from './facts.ts';
import { sentencesOf } from './look.ts';
import { readPeople } from './people.ts';
import { withoutStaff } from './staff.ts';

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
  /()\bthe (?:inspection|visiting|visit|focused visit) team (?:was|were|comprised|consisted of|included)\s*:?\s*(.+)$/i,
  /^((?:lead |team )?inspectors?)\s*:\s*(.+)$/i,
  /()\bthe team (?:was|were|comprised|consisted of|included)\s*:?\s*(?=.*\b(?:S?HMIs?|Inspectors?)\b)(.+)$/i,
  /()\b(?:visit|visited|inspection|inspected)\b.*\b(?:19|20)\d\d,? by (.+)$/i,
];
/** Words after a list of the team. */
const teamBefore: readonly RegExp[] = [
  /^(.+?),? (quality assured)\b/i,
  /^(?:On .{5,60}? (?:19|20)\d\d,? )?(.+(?:HMI|Inspectors?)\)?),? (?:visited|undertook|carried out|conducted|completed)\b()/i,
  /^(?:On .{5,60}? (?:19|20)\d\d,? )?((?:Ofsted inspectors|(?:Her|His) Majesty's Inspectors|HMIs?)\b[,:]? .+?),? (?:visited|undertook|carried out|conducted|completed)\b()/i,
];
/** Where a list of names ends within its sentence: "…, Her Majesty's Inspectors, to X children's services on …". */
const afterTeam = /,? (?:to|on|between|during) (?:the )?[\p{Lu}\d].*$/u;

/** What the council led or carried out itself, and what tells that the sentence is on the visit all the same. */
const ownWork =
  /\b(?:services?|council|authority|department|directorate|partnership|board|audits?|reviews?) (?:is|are|was|were|has been|have been|had been)\b.{0,60}$/i;
const aVisit = /\b(?:visit|inspection) (?:to|of|in|at)\b[^,]*$|\b(?:visited|inspected)\b/i;

/** Whether what is led or carried out, as the words before its people say, is the council's own work, not the visit. */
function isOwnWork(before: string): boolean {
  return ownWork.test(before) && !aVisit.test(before);
}

/** The list of people in a sentence and the words that give their role. */
function teamOf(sentence: string): { readonly list: string; readonly label: string } | null {
  for (const cue of teamCues) {
    const [, label, list] = sentence.match(cue) ?? [];
    if (list === undefined || isOwnWork(sentence.slice(0, sentence.length - list.length))) continue;
    return { list: list.replace(afterTeam, ''), label: label ?? '' };
  }
  for (const cue of teamBefore) {
    const [, list, label] = sentence.match(cue) ?? [];
    if (list !== undefined) return { list, label: label ?? '' };
  }
  return null;
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
      const { list, staff } = withoutStaff(found.list);
      const { people, unread } = readPeople(list, found.label);
      team.push(...people.filter(({ name }) => !team.some((member) => member.name === name)));
      if (staff.length > 0) {
        const why = 'somebody whose office is not an inspector’s was left out';
        review.push({ field: 'inspectors', why, seen: staff.join('; ') });
      }
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
