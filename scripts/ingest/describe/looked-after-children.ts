import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { readRows, settle } from './judgements.ts';
import { bodyOf, coverOf, openingOf, plainWords, titleOf } from './look.ts';
import { coverDates, doubtLead, labelledPeople, publicationDate } from './report.ts';

const coverLines = 16;
const pattern = /^inspection of (?:local authority )?(?:services for )?looked after children(?: services)?$/i;

function describe(subject: Subject): Facts {
  const { text, reference } = subject;
  const framework = reference.frameworks.find(({ slug }) => slug === 'looked-after-2013');
  const { visit, review } = coverDates(text);
  const date = publicationDate(text);
  const lead = labelledPeople(coverOf(text).slice(0, coverLines));
  const stated = framework === undefined ? [] : readRows(bodyOf(text), framework, reference.grades);
  const order = framework?.areas.map(({ slug }) => slug) ?? [];
  const settled = settle(stated, order);
  const missing = order.filter((slug) => !settled.grades.some(({ area }) => area === slug));
  const title = titleOf(text);
  const second = text.sections[1]?.heading;
  const named = second !== undefined && /council|borough|authority/i.test(second) ? second : openingOf(text)[0]?.text;
  return {
    kind: 'looked-after-children',
    framework: 'looked-after-2013',
    ...(title === null ? {} : { title }),
    ...(named === undefined ? {} : { authorityNames: [named] }),
    ...(date === null ? {} : { date: date.value, dateBasis: 'printed' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(lead.found?.value ?? [])],
    grades: [...settled.grades],
    evidence: {
      ...evidenceOf({ inspected: visit, date, inspectors: lead.found }),
      ...settled.evidence,
    },
    review: [
      ...review,
      ...lead.review,
      ...doubtLead(lead.found),
      ...settled.review,
      ...missing.map((area) => ({ field: `grades.${area}`, why: 'no grade of this area was found in the document' })),
    ],
  };
}

/** A report on services for looked after children (2013), with "adequate" where "requires improvement" came later. */
export const lookedAfterChildren: KindRules = {
  kind: 'looked-after-children',
  recognises: (text) => text.sections.slice(0, 2).some(({ heading }) => pattern.test(plainWords(heading))),
  describe,
};
