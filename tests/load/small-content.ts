import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const reference: Record<string, string> = {
  'archive.yaml': `title: The Example Archive
description: Letters of an example.
region: Example
baseUrl: https://example.org/
contact: { email: archive@example.org }
checked: "2026-11-01"
`,
  'authorities/exampleshire.yaml': `name: Exampleshire
officialName: Exampleshire Council
region: Example
`,
  'kinds.yaml': `- { slug: sif-inspection, label: Single inspection, plural: Single inspections, plain: Full inspection, explanation: Full., graded: true, voice: inspectors, mark: square }
- { slug: monitoring-visit, label: Monitoring visit, plural: Monitoring visits, plain: Progress check, explanation: Check., graded: false, voice: inspectors, mark: triangle }
- { slug: action-plan, label: Action plan, plural: Action plans, plain: Council's plan, explanation: Plan., graded: false, voice: council, mark: bar }
`,
  'grades.yaml': `- { type: grade, slug: good, label: Good, plain: Good., step: 2, wordings: [good] }
- { type: grade, slug: inadequate, label: Inadequate, plain: Serious failings., step: 4, wordings: [inadequate] }
- { type: absence, slug: not-graded, label: Not graded, plain: No grade. }
- { type: absence, slug: not-judged, label: Not judged, plain: Not judged. }
- { type: absence, slug: not-reported, label: Not reported, plain: No longer given. }
- { type: absence, slug: not-known, label: Not known, plain: Unknown. }
`,
  'concepts.yaml': `- { slug: overall, label: Overall }
- { slug: adoption, label: Adoption }
`,
  'frameworks/sif.yaml': `name: SIF
fullName: Single inspection framework
plain: Full inspection
explanation: [One.]
firstSeen: "2013-11"
seenIn: Documents.
kinds: [sif-inspection, monitoring-visit]
areas:
  - { slug: overall, concept: overall, label: Overall effectiveness, plain: Overall }
  - { slug: adoption, concept: adoption, label: Adoption performance, plain: Adoption }
grades: [good, inadequate]
`,
};

/** The frontmatter of a valid record, line by line. */
export const record: Record<string, string> = {
  title: 'Monitoring visit of Exampleshire',
  authority: 'exampleshire',
  kind: 'monitoring-visit',
  framework: 'sif',
  date: '"2017-03-24"',
  dateBasis: 'letter',
  inspectors: '[]',
  grades: '[]',
  text: 'none',
  known: '{ how: document }',
};

/** The facts that a held text needs beside those of a record. */
export const held: Record<string, string> = {
  ...record,
  text: 'full',
  source: `{ sha256: ${'a'.repeat(64)}, bytes: 10 }`,
  words: `{ source: 1, kept: 1, digest: ${'b'.repeat(64)} }`,
};

/** The facts of a graded inspection. */
export const graded: Record<string, string> = {
  ...held,
  kind: 'sif-inspection',
  date: '"2016-08-05"',
  grades: '[{ area: overall, grade: inadequate }, { area: adoption, grade: good }]',
};

export const recordFile = 'inspections/exampleshire/2017-03-24-monitoring-visit.md';
export const recordId = 'exampleshire/2017-03-24-monitoring-visit';
export const gradedFile = 'inspections/exampleshire/2016-08-05-sif-inspection.md';

/** A Markdown file from its frontmatter and body; a field that is null is left out. */
export function markdownFile(frontmatter: Record<string, string | null>, body = ''): string {
  const lines = Object.entries(frontmatter).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** Writes files into a folder; null removes nothing and writes nothing. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array | null>): void {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** A small valid content folder, with some files put in place of its own; it is removed after the test. */
export function smallContent(files: Record<string, string | Uint8Array | null> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, { ...reference, ...files });
  return folder;
}
