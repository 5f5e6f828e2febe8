import type { DocumentText } from '../../../src/archive/document.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { shortName } from './authority-name.ts';
import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { areaOf, gradeAtEnd, readRows, scaleOf, settle, type Statement } from './judgements.ts';
import { bodyOf, coverOf, openingOf, plainWords, titleOf } from './look.ts';
import { coverDates, doubtLead, labelledPeople } from './report.ts';

/** The forms of the title that name the authority. */
const titles: readonly RegExp[] = [
  /^(?:report (?:on|of) the |ilacs )?inspection of (?:local authority )?children's (?:social care )?services(?: (?:in|of|at|for)|:) (.+)$/i,
  /^(?:report (?:on|of) the |ilacs )?inspection of (.+?)(?: local authority)? children's (?:social care )?services$/i,
  /^(.+?)[ :–-]+inspection of (?:local authority )?children's (?:social care )?services$/i,
  /^(?:report (?:on|of) the |ilacs )?inspection of (.+? (?:children's trust|children first))(?:'s|')?(?: .*)?$/i,
  /^(?:report (?:on|of) the |ilacs )?inspection of ((?:(?!children's).)+)$/i,
];
const anyTitle = /\binspection of (?:.+ )?children's (?:social care )?services\b/i;
const aCouncil = /\b(?:council|borough|county|city)\b/i;
const longestName = 80;
const coverLines = 24;
const leaders = /^the impact of leaders on (?:social work )?practice with children and families/i;

/**
 * The judgement table's framework: the one whose areas its rows name, all of them; where a row was not understood, the
 * one of which most are named.
 */
function frameworkOf(text: DocumentText, subject: Subject): { framework: Framework; stated: Statement[] } | null {
  const candidates = subject.reference.frameworks.filter(({ slug }) => slug.startsWith('ilacs'));
  const read = candidates.map((framework) => ({
    framework,
    stated: readRows(bodyOf(text), framework, subject.reference.grades),
  }));
  const missing = ({ framework, stated }: (typeof read)[number]): number => {
    const areas = new Set(stated.map(({ judgement }) => judgement.area));
    return framework.areas.filter(({ slug }) => !areas.has(slug)).length;
  };
  const [best] = read.sort(
    (one, other) => missing(one) - missing(other) || other.framework.areas.length - one.framework.areas.length,
  );
  return best === undefined || best.stated.length === 0 ? null : best;
}

/** How the cover names the authority, the most telling place first. */
function namesOf(text: DocumentText, printed: string | null): string[] {
  const headings = text.sections.slice(0, 4).map(({ heading }) => plainWords(heading));
  const lines = openingOf(text)
    .slice(0, 4)
    .map(({ text: words }) => plainWords(words));
  const inTitles = [printed ?? '', ...headings].flatMap((line) =>
    titles.flatMap((form) => line.match(form)?.[1] ?? []).slice(0, 1),
  );
  const top = titleOf(text);
  const apart = [...headings, ...lines].filter(
    (line) => line.length <= longestName && aCouncil.test(line) && !/[:.\d]|children's|judgement/i.test(line),
  );
  return [...inTitles, ...(top === null || anyTitle.test(plainWords(top)) ? [] : [top]), ...apart].filter(
    (name) => shortName(name) !== '',
  );
}

/** Chapters repeat the grade in their heading: "The experiences and progress of children in care: good". */
function chapterStatements(text: DocumentText, framework: Framework, subject: Subject): Statement[] {
  const scale = scaleOf(framework, subject.reference.grades);
  return text.sections.flatMap(({ heading, id }): Statement[] => {
    const words = plainWords(heading);
    const end = gradeAtEnd(words, scale);
    if (end === null) return [];
    const label = words
      .slice(0, words.toLowerCase().lastIndexOf(end.printed.toLowerCase()))
      .replace(/\s*(?::|is|are|-|–)?\s*$/, '');
    const area = areaOf(label, framework);
    return area === null
      ? []
      : [
          {
            where: id,
            judgement: { area: area.slug, grade: end.grade.slug, printed: { area: label, grade: end.printed } },
          },
        ];
  });
}

/** A table whose rows are of another generation than the day of the visit may have been read in part. */
function doubtFramework(framework: Framework, day: string | undefined): Review[] {
  const { firstSeen, lastSeen, name } = framework;
  if (day === undefined || (day >= firstSeen && (lastSeen === undefined || day <= lastSeen))) return [];
  const why = `the rows of the judgement table are those of “${name}”, which was not seen in force on the day of the visit`;
  return [{ field: 'framework', why, seen: day }];
}

function describe(subject: Subject): Facts {
  const { text } = subject;
  const { visit, review } = coverDates(text);
  const lead = labelledPeople(coverOf(text).slice(0, coverLines));
  const found = frameworkOf(text, subject);
  const settled =
    found === null
      ? { grades: [], review: [{ field: 'grades', why: 'the judgement table was not understood' }], evidence: {} }
      : settle(
          [...found.stated, ...chapterStatements(text, found.framework, subject)],
          found.framework.areas.map(({ slug }) => slug),
        );
  const missing = (found?.framework.areas ?? [])
    .map(({ slug }) => slug)
    .filter((slug) => !settled.grades.some(({ area }) => area === slug));
  const headings = text.sections.map(({ heading }) => heading.replaceAll(/\s+/g, ' ').trim());
  const printed = headings.find((heading) => anyTitle.test(plainWords(heading))) ?? titleOf(text);
  const names = namesOf(text, printed === null ? null : plainWords(printed));
  return {
    kind: 'ilacs-inspection',
    ...(found === null ? {} : { framework: found.framework.slug }),
    ...(printed === null ? {} : { title: printed }),
    ...(names.length === 0 ? {} : { authorityNames: names }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(lead.found?.value ?? [])],
    grades: [...settled.grades],
    evidence: {
      ...evidenceOf({ inspected: visit, inspectors: lead.found }),
      ...settled.evidence,
    },
    review: [
      ...review,
      ...lead.review,
      ...doubtLead(lead.found),
      ...settled.review,
      ...missing.map((slug) => ({ field: `grades.${slug}`, why: 'no grade of this area was found in the document' })),
      ...(found === null ? [] : doubtFramework(found.framework, visit?.value.from)),
      ...(missing.length === 0 ? [] : [{ field: 'framework', why: 'not every row of its judgement table was found' }]),
    ],
  };
}

/** A report under the framework for inspecting local authority children's services (since 2018). */
export const ilacs: KindRules = {
  kind: 'ilacs-inspection',
  recognises: (text) =>
    bodyOf(text).some(
      ({ cells }) => cells !== null && leaders.test(plainWords(cells.find((cell) => cell !== '') ?? '')),
    ) || text.sections.slice(0, 3).some(({ heading }) => anyTitle.test(plainWords(heading))),
  describe,
};
