import type { DocumentText } from '../../../src/archive/document.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { areaOf, gradeAtEnd, readRows, scaleOf, settle, type Statement } from './judgements.ts';
import { bodyOf, openingOf, plainWords, titleOf } from './look.ts';
import { coverDates, labelledPeople } from './report.ts';

const title = /^inspection of (.+?)(?: local authority)? children's (?:services|social care services)$/i;
const anyTitle = /^inspection of (?:.+ )?children's (?:social care )?services\b/i;
const leaders = /^the impact of leaders on (?:social work )?practice with children and families/i;

/** The judgement table's framework: the one whose areas its rows name, all of them and no other. */
function frameworkOf(text: DocumentText, subject: Subject): { framework: Framework; stated: Statement[] } | null {
  const candidates = subject.reference.frameworks.filter(({ slug }) => slug.startsWith('ilacs'));
  const read = candidates.map((framework) => ({
    framework,
    stated: readRows(bodyOf(text), framework, subject.reference.grades),
  }));
  const fits = read.filter(({ framework, stated }) => {
    const areas = new Set(stated.map(({ judgement }) => judgement.area));
    return framework.areas.every(({ slug }) => areas.has(slug));
  });
  return fits.sort((one, other) => other.framework.areas.length - one.framework.areas.length)[0] ?? null;
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

function describe(subject: Subject): Facts {
  const { text } = subject;
  const { visit, review } = coverDates(text);
  const lead = labelledPeople(openingOf(text).slice(0, 16));
  const found = frameworkOf(text, subject);
  const settled =
    found === null
      ? { grades: [], review: [{ field: 'grades', why: 'the judgement table was not understood' }], evidence: {} }
      : settle(
          [...found.stated, ...chapterStatements(text, found.framework, subject)],
          found.framework.areas.map(({ slug }) => slug),
        );
  const headings = text.sections.map(({ heading }) => plainWords(heading));
  const printed = headings.find((heading) => anyTitle.test(heading)) ?? titleOf(text);
  const named = printed?.match(title)?.[1] ?? null;
  const top = titleOf(text);
  const names = [named, top !== null && !anyTitle.test(plainWords(top)) ? top : null].filter((name) => name !== null);
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
      ...(lead.found === null ? [{ field: 'inspectors', why: 'no lead inspector was found' }] : []),
      ...settled.review,
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
