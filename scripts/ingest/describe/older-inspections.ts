import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import type { Grade } from '../../../src/archive/grade.ts';
import type { Inspector } from '../../../src/archive/inspector.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { gradeOf, scaleOf, settle, type Statement } from './judgements.ts';
import { bodyOf, openingOf, plainWords, titleOf } from './look.ts';
import { coverDates, doubtPublication, labelledPeople, publicationDate, reportTeam } from './report.ts';

const coverLines = 16;
const longestName = 80;
const aCouncil = /\b(?:council|borough|county|city|authority)\b/i;

function coverOf(text: DocumentText): string[] {
  const headings = text.sections.slice(0, 5).map(({ heading }) => heading);
  const lines = openingOf(text).slice(0, coverLines);
  return [...headings, ...lines.map(({ text: words }) => words)].map(plainWords);
}

/** The authority: after "in" in the title, else the cover's line that names a council, else its other heading. */
function namesOf(text: DocumentText, title: RegExp): string[] {
  const lines = coverOf(text);
  const printed = lines.find((line) => title.test(line)) ?? '';
  const inTitle = printed.match(
    /\b(?:in|within|of) (?:the )?((?:London Borough of |Royal Borough of )?\p{Lu}[\p{L}'&, -]+)$/u,
  )?.[1];
  const apart = lines.filter(
    (line) => line.length <= longestName && !title.test(line) && !/[:.©\d]|^age\b/i.test(line),
  );
  const councils = apart.filter((line) => aCouncil.test(line) && !/inspect/i.test(line));
  const headings = text.sections.slice(0, 3).map(({ heading }) => plainWords(heading));
  return [...(inTitle === undefined ? [] : [inTitle]), ...councils, ...headings.filter((line) => apart.includes(line))];
}

function teamOf(text: DocumentText): {
  readonly found: Found<readonly Inspector[]> | null;
  readonly review: readonly Review[];
} {
  const lead = labelledPeople(openingOf(text).slice(0, coverLines));
  return lead.found === null ? reportTeam(text) : lead;
}

type Judgements = Pick<ReturnType<typeof settle>, 'grades' | 'review' | 'evidence'>;

/** Rows "Overall effectiveness | Adequate", each under the service that `areaAt` finds above it. */
function overallGrades(
  text: DocumentText,
  framework: Framework,
  grades: readonly Grade[],
  areaAt: (upTo: readonly Paragraph[]) => string | null,
): Judgements {
  const body = bodyOf(text);
  const scale = scaleOf(framework, grades);
  const order = framework.areas.map(({ slug }) => slug);
  const stated = body.flatMap(({ id, cells }, place): Statement[] => {
    const [label = '', value = '', ...more] = (cells ?? []).filter((cell) => cell !== '');
    const grade = gradeOf(value.replace(/^grade \d\W*/i, '').replace(/\)$/, ''), scale);
    const area = areaAt(body.slice(0, place + 1));
    if (more.length > 0 || grade === null || area === null || !/^overall effectiveness\b/i.test(plainWords(label)))
      return [];
    return [{ where: id, judgement: { area, grade: grade.slug, printed: { area: label, grade: value } } }];
  });
  const settled = settle(stated, order);
  const missing = order.filter((slug) => !settled.grades.some(({ area }) => area === slug));
  const why = 'no grade of this area was found in the document';
  return { ...settled, review: [...settled.review, ...missing.map((area) => ({ field: `grades.${area}`, why }))] };
}

function unjudged(): Judgements {
  const why = 'documents of this kind are not read for grades';
  return { grades: [], review: [{ field: 'grades', why }], evidence: {} };
}

/** A kind before the single inspection framework, known by its title. */
function older(
  kind: string,
  title: RegExp,
  framework: string | null = null,
  judge: (subject: Subject, framework: Framework) => Judgements = unjudged,
): KindRules {
  return {
    kind,
    recognises: (text) => coverOf(text).some((line) => title.test(line)),
    describe: (subject): Facts => {
      const { text, reference } = subject;
      const { visit, review } = coverDates(text);
      const date = publicationDate(text);
      const team = teamOf(text);
      const known = reference.frameworks.find(({ slug }) => slug === framework);
      const judged = known === undefined ? unjudged() : judge(subject, known);
      const doubts =
        kind === 'other' ? [{ field: 'kind', why: 'no kind of the archive fits this older document' }] : [];
      const printed = coverOf(text).find((line) => title.test(line)) ?? titleOf(text);
      return {
        kind,
        ...(known === undefined ? {} : { framework: known.slug }),
        ...(printed === null ? {} : { title: printed }),
        authorityNames: namesOf(text, title),
        ...(date === null ? {} : { date: date.value, dateBasis: 'printed' }),
        ...(visit === null ? {} : { inspected: visit.value }),
        inspectors: [...(team.found?.value ?? [])],
        grades: [...judged.grades],
        evidence: { ...evidenceOf({ inspected: visit, date, inspectors: team.found }), ...judged.evidence },
        review: [...doubts, ...review, ...doubtPublication(visit, date), ...team.review, ...judged.review],
      };
    },
  };
}

const service: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:services for )?looked after children(?: services)?\b|^services for looked after children\b/i,
    'looked-after-children',
  ],
  [/^safeguarding services\b/i, 'safeguarding'],
];

/** A report of the programme of 2009 to 2012: safeguarding, and services for looked after children, graded apart. */
export const safeguardingAndLookedAfter = older(
  'safeguarding-and-looked-after',
  /^inspection of safeguarding and looked after children(?:'s)?(?: services)?\b/i,
  'slac',
  ({ text, reference }, framework) =>
    overallGrades(text, framework, reference.grades, (upTo) => {
      for (const { text: words, sections } of upTo.toReversed()) {
        const own = service.find(([pattern]) => pattern.test(plainWords(words)))?.[1];
        const heading = text.sections.filter(({ id }) => sections.includes(id)).at(-1)?.heading ?? '';
        const found = own ?? service.find(([pattern]) => pattern.test(plainWords(heading)))?.[1];
        if (found !== undefined) return found;
      }
      return null;
    }),
);

/** A report on arrangements for the protection of children (2012–13). */
export const childProtection = older(
  'child-protection',
  /^inspection of (?:local authority )?(?:arrangements for the protection of children|child protection arrangements)\b/i,
  'child-protection-2012',
  ({ text, reference }, framework) =>
    overallGrades(text, framework, reference.grades, () => framework.areas[0]?.slug ?? null),
);

/** Kinds that are named and dated; their grades wait for a person. */
export const otherOlder: readonly KindRules[] = [
  older('joint-area-review', /\bjoint area review\b/i),
  older(
    'fostering',
    /^inspection (?:report )?(?:of|for) (?:the )?(?:local authority )?fostering (?:services?|agency)\b/i,
  ),
  older(
    'adoption',
    /^inspection (?:report )?(?:of|for) (?:the )?(?:local authority )?adoption (?:services?|agency|support)\b/i,
  ),
  older('other', /^inspection of progress made in the provision of safeguarding services\b/i),
];
