import { join } from 'node:path';
import { openArchiveFolder } from '../../../scripts/ingest/archive-folder.ts';
import { describeDocument, type Description, type Given } from '../../../scripts/ingest/describe/describe.ts';
import type { Facts } from '../../../scripts/ingest/describe/facts.ts';
import { projectFolder } from '../../../src/load/content-folder.ts';
import { readDocument } from '../../../src/text/read-document.ts';

const { reference } = openArchiveFolder(join(projectFolder, 'content'));

/** Describes a document made of blocks of Markdown, with the archive's own reference data. */
export function describeLines(lines: readonly string[], given: Given = {}): Description | null {
  return describeDocument(readDocument(lines.join('\n\n')).text, given, reference);
}

/** A table without heading, a row a list of cells. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(Array<string>(columns).fill('')), line(Array<string>(columns).fill('-')), ...rows.map(line)].join('\n');
}

/** Judgements as "area: grade". */
export function gradesOf(facts: Facts | undefined): readonly string[] {
  return (facts?.grades ?? []).map(({ area, grade }) => `${area}: ${grade}`);
}

/** The team as "name: role". */
export function teamOf(facts: Facts | undefined): readonly string[] {
  return (facts?.inspectors ?? []).map(({ name, role }) => `${name}: ${role}`);
}

/** The fields that wait for a person. */
export function doubtsOf(facts: Facts | undefined): readonly string[] {
  return (facts?.review ?? []).map(({ field }) => field);
}
