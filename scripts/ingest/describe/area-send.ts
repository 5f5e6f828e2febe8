import type { Inspector } from '../../../src/archive/inspector.ts';
import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { frameworkInForce } from './framework-in-force.ts';
import { bodyOf, onwardFrom, openingOf, plainWords, titleOf, under } from './look.ts';
import { isName, roleOf } from './people.ts';
import { coverDates, publicationDate } from './report.ts';

const subjectOf = String.raw`\barea (?:SEND|special educational needs (?:and(?:\/or)?|or) disabilit(?:y|ies)) (?:\(SEND\) )?`;
const pattern = new RegExp(String.raw`${subjectOf}(?:full )?inspection(?: (?:of|in)\b|:)`, 'i');
const monitoringPattern = new RegExp(String.raw`${subjectOf}monitoring inspection(?: (?:of|in)\b|:)`, 'i');
const titleName = /\binspection(?: (?:of|in)|:) (?:the )?(.+?)(?: local area partnership| local area| partnership)?$/i;
const outcomes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:typically leads?|leads? typically) to positive experiences and outcomes\b/i, 'typically-positive'],
  [/\bleads? to inconsistent experiences and outcomes\b/i, 'inconsistent'],
  [/\bwidespread(?: and ?\/ ?or| and| or| ?\/) ?systemic failings\b/i, 'widespread-failings'],
];

/** The outcome, one of three statements that the framework words. */
function outcomeOf(subject: Subject): { found: Found<string> | null; review: Facts['review'] } {
  const places = [...under(subject.text, /^inspection outcome$/i), ...openingOf(subject.text)];
  const found = places.flatMap((paragraph) =>
    outcomes.filter(([wording]) => wording.test(plainWords(paragraph.text))).map(([, value]) => ({ value, paragraph })),
  );
  const [first] = found;
  if (first === undefined)
    return { found: null, review: [{ field: 'outcome', why: 'none of the three outcomes was found' }] };
  const others = found.filter(({ value }) => value !== first.value);
  const seen = [first, ...others].map(({ value, paragraph }) => `${value} (${paragraph.id})`).join('; ');
  return {
    found: first,
    review: others.length === 0 ? [] : [{ field: 'outcome', why: 'more than one outcome is stated', seen }],
  };
}

const afterName =
  /\s*,\s*|\s+[–-]\s+|\s+(?=\()|\s+(?=(?:Ofsted|CQC|HMI|HM|His|Her|Lead|Senior|Care|Children|Health|Team|Inspector|SHMI)\b)/;
/** Between the role of one member and the name of the next, where one cell names several. */
const nextMember =
  /(?<=\b(?:HMI|inspector|Inspector|CQC)(?: \([^)]*\))?)(?<!^(?:[Ll]ead |[Tt]eam )?[Ii]nspector)\s+(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+,)/u;
const inspectorates = /^(?:Ofsted|Care Quality Commission(?: \(CQC\))?|CQC)$/i;

/** "Lead inspector Bob Beispiel", "Inspectors: …"; several are named after a colon alone. */
const labelled = /^((?:lead |team )?inspectors?(?=\s*:)|(?:lead |team )?inspector)(?:\s*:\s*|\s+)(.+)$/i;
const courtesy = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor)\b\.?\s+/;
/** A line of a team that is not set as a table is no longer than this. */
const longestLine = 120;
/** What a line that is not set as a table must say of somebody for a name in it to count. */
const saysRole = /\b(?:HMI|SHMI|inspectors?|CQC|Ofsted)\b[^.]*$/i;
const headsTeam = /^(?:(?:Ofsted|Care Quality Commission|CQC)(?: \(CQC\))?(?:,| and| &)? ?)+$/i;

/** A member of the team as the team's table names them: "Sue Eastwood, Ofsted HMI Lead inspector". */
function memberOf(line: string): Inspector | null {
  const [, label = '', labelledWords = line] = line.match(labelled) ?? [];
  const words = labelledWords.replace(courtesy, '');
  const parting = words.match(afterName);
  const name = parting?.index === undefined ? words : words.slice(0, parting.index);
  const rest = parting?.index === undefined ? '' : words.slice(parting.index + parting[0].length);
  if (!isName(name)) return null;
  const printedRole = [label, rest].filter((part) => part !== '').join(', ');
  const role = /\blead\b/i.test(printedRole) ? 'lead' : roleOf(printedRole);
  return { name, role, ...(printedRole === '' ? {} : { printedRole }) };
}

function teamOf(subject: Subject): { found: Found<readonly Inspector[]> | null; review: Facts['review'] } {
  const after = onwardFrom(
    subject.text,
    /^(?:the )?inspection team$/i,
    (heading) => headsTeam.test(heading) || saysRole.test(heading),
  );
  const end = after.findIndex(({ cells, text }) => cells === null && text.length > longestLine);
  const named = (end === -1 ? after : after.slice(0, end))
    .flatMap((paragraph) =>
      (paragraph.cells ?? [paragraph.text])
        .flatMap((cell) => plainWords(cell).split(nextMember))
        .map((words) => ({ words, paragraph, member: memberOf(words) })),
    )
    .filter(({ words }) => words !== '' && !inspectorates.test(words))
    .filter(({ words, paragraph }) => paragraph.cells !== null || saysRole.test(words) || isName(words))
    .map(({ words, paragraph, member }) => ({
      words,
      paragraph,
      member: paragraph.cells === null && !saysRole.test(words) ? null : member,
    }));
  const [first] = named;
  if (first === undefined)
    return { found: null, review: [{ field: 'inspectors', why: 'no inspection team was found' }] };
  return {
    found: { value: named.flatMap(({ member }) => member ?? []), paragraph: first.paragraph },
    review: named
      .filter(({ member }) => member === null)
      .map(({ words }) => ({ field: 'inspectors', why: 'a name was not understood', seen: words })),
  };
}

function describe(subject: Subject, kind: string, titled: RegExp): Facts {
  const { text, reference } = subject;
  const { visit, review } = coverDates(text);
  const date = publicationDate(text);
  const outcome = kind === 'area-send' ? outcomeOf(subject) : { found: null, review: [] };
  const team = teamOf(subject);
  const heading = text.sections.map(({ heading: words }) => plainWords(words)).find((words) => titled.test(words));
  const title =
    heading ??
    bodyOf(text)
      .map(({ text: words }) => plainWords(words))
      .find((words) => titled.test(words)) ??
    titleOf(text);
  const name = title?.match(titleName)?.[1];
  const day = visit?.value.from ?? date?.value ?? null;
  const { framework, review: doubts } = frameworkInForce(kind, day, reference.frameworks, 'area-send');
  return {
    kind,
    ...(framework === null ? {} : { framework: framework.slug }),
    ...(title === null ? {} : { title }),
    ...(name === undefined ? {} : { authorityNames: [name] }),
    ...(date === null ? {} : { date: date.value, dateBasis: 'printed' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(team.found?.value ?? [])],
    grades: [],
    ...(outcome.found === null ? {} : { outcome: outcome.found.value }),
    evidence: evidenceOf({ inspected: visit, date, outcome: outcome.found, inspectors: team.found }),
    review: [...review, ...doubts, ...(outcome.review ?? []), ...(team.review ?? [])],
  };
}

function rulesFor(kind: string, titled: RegExp): KindRules {
  return {
    kind,
    recognises: (text) =>
      text.sections.slice(0, 4).some(({ heading }) => titled.test(plainWords(heading))) ||
      openingOf(text)
        .slice(0, 6)
        .some(({ text: words }) => titled.test(plainWords(words))),
    describe: (subject) => describe(subject, kind, titled),
  };
}

/** A report on an area SEND inspection (since 2023): the local partnership's outcome, no grade. */
export const areaSend = rulesFor('area-send', pattern);

/** A report on a monitoring inspection of an area that had to write a priority action plan: progress, no outcome. */
export const areaSendMonitoring = rulesFor('area-send-revisit', monitoringPattern);
