import { isAbsolute, relative } from 'node:path';
import type { NextStep, NoneStated } from '../../src/archive/document.ts';
import type { Frontmatter } from '../../src/archive/entry.ts';
import type { Words } from '../../src/archive/provenance.ts';

/** What became of one source: an object of the report. */
export interface Outcome {
  /** The source, as it was named on the command line or found in a folder. */
  readonly source: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly outcome: 'filed' | 'merged' | 'unchanged' | 'refused';
  /** Why it was refused. */
  readonly error?: string;
  /** The Markdown file that was written (or would be, in a dry run). */
  readonly output?: string;
  readonly authority?: string;
  readonly kind?: string;
  readonly framework?: string | undefined;
  readonly date?: string;
  readonly dateBasis?: string;
  readonly inspected?: Frontmatter['inspected'];
  readonly inspectors?: Frontmatter['inspectors'];
  readonly signedBy?: Frontmatter['signedBy'];
  readonly grades?: Frontmatter['grades'];
  /** The outcome of an area SEND inspection. */
  readonly areaSendOutcome?: string | undefined;
  /** Number of areas for improvement and of addressable paragraphs. */
  readonly improvements?: number;
  readonly paragraphs?: number;
  /** Where the document says that there is nothing to list, such as no areas for priority action. */
  readonly noneStated?: readonly NoneStated[];
  /** What the document says must or will happen next. */
  readonly nextSteps?: readonly NextStep[];
  readonly words?: Pick<Words, 'source' | 'kept' | 'dropped' | 'moved' | 'accepted'>;
  readonly review?: Frontmatter['review'];
}

/** A path as people name it: from the working folder where it lies below that, else whole. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** One line about an outcome, for people. */
export function outcomeLine({ source, outcome, error, output, review = [], words }: Outcome): string {
  if (outcome === 'refused') return `refused    ${source}: it ${error ?? 'could not be read'}`;
  if (outcome === 'unchanged') return `unchanged  ${source}: held already as ${output ?? ''}`;
  const doubts = review.length === 0 ? '' : `, ${review.length} ${review.length === 1 ? 'fact' : 'facts'} to review`;
  return `${outcome.padEnd(9)}  ${source} → ${output ?? ''} (${words?.kept ?? 0} words${doubts})`;
}
