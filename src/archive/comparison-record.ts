import type { Archive, Inspection } from './archive.ts';
import type { Authority } from './authority.ts';
import { cellsOf, type Cell } from './comparison.ts';
import { coverageOf, coverageSentence } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import type { Concept } from './framework.ts';
import { lastDay } from './visit-words.ts';

/** A cell of a comparison as one flat row for a spreadsheet. Absent values are empty. */
export interface ComparisonRecord {
  readonly authority: string;
  readonly area: string;
  /** `graded`, or why there is no grade. */
  readonly state: Cell['state'];
  readonly grade: string;
  /** The area's name as the document's framework has it. */
  readonly judged_as: string;
  /** The last day of the visit, in EDTF. */
  readonly visited: string;
  /** The document's date, in EDTF, and what it is. */
  readonly published: string;
  readonly date_basis: string;
  readonly framework: string;
  /** The inspection's id, as the open data have it; empty where there is none. */
  readonly inspection: string;
  /** Where the grade can be read: the sentence where the text is held, else the document. */
  readonly url: string;
  /** How the archive knows of it: `document`, `mentioned` or `third-party`. */
  readonly known_how: string;
  /** The terms of reuse that the document itself states; empty where it states none or is not held. */
  readonly licence: string;
  readonly grade_before: string;
  readonly visited_before: string;
  readonly framework_before: string;
  readonly url_before: string;
  /** `better`, `worse`, `same` or `judged-differently`; empty where there is nothing to compare. */
  readonly direction: string;
  /** Why there is no grade, in words. */
  readonly note: string;
  /** What the archive holds of the authority. */
  readonly coverage: string;
}

/** The whole address at which a grade (or, without evidence, an inspection) can be read. */
export type AddressOfSource = (place: {
  readonly inspection: Inspection;
  readonly evidence: Evidence | null;
}) => string;

interface Column {
  readonly authority: Authority;
  readonly coverage: string;
  readonly sourceOf: AddressOfSource;
}

function recordOf({ authority, coverage, sourceOf }: Column, concept: Concept, cell: Cell): ComparisonRecord {
  const inspection = cell.state === 'graded' ? cell.judged.inspection : 'inspection' in cell ? cell.inspection : null;
  const framework = cell.state === 'graded' ? cell.judged.framework : 'framework' in cell ? cell.framework : null;
  const before = cell.state === 'graded' ? (cell.before?.judged ?? null) : 'last' in cell ? cell.last : null;
  return {
    authority: authority.name,
    area: concept.label,
    state: cell.state,
    grade: cell.state === 'graded' ? cell.judged.term.label : '',
    judged_as: cell.state === 'graded' ? cell.judged.area.label : '',
    visited: inspection === null ? '' : lastDay(inspection),
    published: inspection?.date ?? '',
    date_basis: inspection?.dateBasis ?? '',
    framework: framework?.name ?? '',
    inspection: inspection?.id ?? '',
    url: inspection === null ? '' : sourceOf(cell.state === 'graded' ? cell.judged : { inspection, evidence: null }),
    known_how: inspection?.known.how ?? '',
    licence: inspection?.source?.licence ?? '',
    grade_before: before?.term.label ?? '',
    visited_before: before === null ? '' : lastDay(before.inspection),
    framework_before: before?.framework.name ?? '',
    url_before: before === null ? '' : sourceOf(before),
    direction: cell.state === 'graded' ? (cell.before?.direction ?? '') : '',
    note: 'why' in cell ? cell.why : '',
    coverage,
  };
}

/**
 * The rows of one authority's column, one for each concept.
 * @param asAt as the record stood at this instant (milliseconds since 1970, UTC)
 */
export function comparisonRecords(
  archive: Archive,
  authority: Authority,
  sourceOf: AddressOfSource,
  asAt = Infinity,
): readonly ComparisonRecord[] {
  const column = { authority, coverage: coverageSentence(coverageOf(archive, authority.slug)), sourceOf };
  return cellsOf(archive, authority.slug, asAt).map(({ concept, cell }) => recordOf(column, concept, cell));
}
