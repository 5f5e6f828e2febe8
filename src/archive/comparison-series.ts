import type { Archive, Inspection } from './archive.ts';
import type { Authority } from './authority.ts';
import type { ComparedGrade, ComparedVisit, ComparisonSeries } from './compared.ts';
import { coverageOf, coverageSentence } from './coverage.ts';
import { frameworkOf, isGraded } from './judged.ts';
import { inspectionsOf } from './latest.ts';
import { overallLast } from './overall.ts';
import { areaHistories, gradedInspections, runsOf, type AreaHistory } from './timeline.ts';
import { placedAt, publishedBy } from './visit-words.ts';

function visitsOf(archive: Archive, authority: string): ComparedVisit[] {
  return inspectionsOf(archive, authority).map((inspection) => {
    const kind = archive.kinds.find(({ slug }) => slug === inspection.kind);
    return {
      at: placedAt(inspection),
      published: publishedBy(inspection),
      kind: kind?.label ?? inspection.kind,
      mark: kind?.mark ?? 'bar',
      framework: isGraded(archive, inspection) ? (frameworkOf(archive, inspection)?.name ?? null) : null,
    };
  });
}

function gradesOf(archive: Archive, history: AreaHistory, inspections: readonly Inspection[]): ComparedGrade[] {
  return runsOf(history, inspections).flatMap((run) =>
    run.flatMap(({ term, inspection }, index): ComparedGrade[] => {
      if (term.type !== 'grade') return [];
      const first = archive.grades.find((other) => other.type === 'grade' && other.step === term.step);
      return [
        {
          at: placedAt(inspection),
          published: publishedBy(inspection),
          step: term.step,
          label: term.label,
          onSharedStep: first?.slug !== term.slug,
          joins: index > 0,
        },
      ];
    }),
  );
}

/** The grades and visits of one authority over time, to be set beside those of others. */
export function comparisonSeries(archive: Archive, authority: Authority): ComparisonSeries {
  const inspections = gradedInspections(archive, authority.slug);
  const histories = areaHistories(archive, authority.slug);
  const rows = archive.concepts.map((concept) => {
    const history = histories.find((candidate) => candidate.concept.slug === concept.slug);
    return { concept, grades: history === undefined ? [] : gradesOf(archive, history, inspections) };
  });
  return {
    name: authority.name,
    coverage: coverageSentence(coverageOf(archive, authority.slug)),
    publishers: [...new Set(inspections.flatMap(({ source }) => source?.publisher ?? []))],
    rows: overallLast(rows).map(({ concept, grades }) => ({ label: concept.label, grades })),
    visits: visitsOf(archive, authority.slug),
  };
}
