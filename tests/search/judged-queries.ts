import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const judgedQuerySchema = z.strictObject({
  query: z.string().min(1),
  /** What is hard about it. */
  kind: z.string().min(1),
  /** Inspections that answer, each with the paragraphs of which any is the passage; absent: the archive holds no answer. */
  answers: z
    .array(z.strictObject({ inspection: z.string().min(1), paragraphs: z.array(z.string().min(1)) }))
    .min(1)
    .optional(),
});

/** A query with the judgement of a person who read the documents. */
export type JudgedQuery = z.infer<typeof judgedQuerySchema>;

/** One result of a search, as far as judging it goes: the inspection, and its passages' paragraph ids, the best first. */
export interface JudgedResult {
  readonly inspection: string;
  readonly passages: readonly string[];
}

/** Reads a file of judged queries. */
export function readJudgedQueries(file = join(import.meta.dirname, 'queries.yaml')): JudgedQuery[] {
  return z.array(judgedQuerySchema).parse(parse(readFileSync(file, 'utf8')));
}

/** What results are worth against a judgement; null where the measure says nothing of the query. */
export interface Worth {
  /** Normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen, 2002), gains 0 and 1. */
  readonly ndcg: number | null;
  /** The first result answers. */
  readonly successAt1: boolean | null;
  /** A right paragraph stands among the first three passages of the best-placed right inspection. */
  readonly passageHit: boolean | null;
  /** A query without an answer got none. */
  readonly emptyRight: boolean | null;
}

const discount = (rank: number) => 1 / Math.log2(rank + 2);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Judges the results of one query. */
export function judge({ answers }: JudgedQuery, results: readonly JudgedResult[]): Worth {
  if (answers === undefined) {
    return { ndcg: null, successAt1: null, passageHit: null, emptyRight: results.length === 0 };
  }
  const right = new Map(answers.map(({ inspection, paragraphs }) => [inspection, paragraphs]));
  const gains = results.slice(0, 10).map(({ inspection }, rank) => (right.has(inspection) ? discount(rank) : 0));
  const ideal = Array.from({ length: Math.min(right.size, 10) }, (_, rank) => discount(rank));
  const first = results.find(({ inspection }) => right.has(inspection));
  const wanted = right.get(first?.inspection ?? '') ?? answers[0]?.paragraphs ?? [];
  return {
    ndcg: sum(gains) / sum(ideal),
    successAt1: right.has(results[0]?.inspection ?? ''),
    passageHit: wanted.length === 0 ? null : (first?.passages.slice(0, 3) ?? []).some((id) => wanted.includes(id)),
    emptyRight: null,
  };
}

const present = <Value>(values: readonly (Value | null)[]) => values.filter((value) => value !== null);
const mean = (values: readonly (number | boolean | null)[]) =>
  sum(present(values).map(Number)) / present(values).length;

/** Means over all judged queries, each over those that the measure speaks of. */
export function means(worths: readonly Worth[]): Record<keyof Worth, number> {
  return {
    ndcg: mean(worths.map(({ ndcg }) => ndcg)),
    successAt1: mean(worths.map(({ successAt1 }) => successAt1)),
    passageHit: mean(worths.map(({ passageHit }) => passageHit)),
    emptyRight: mean(worths.map(({ emptyRight }) => emptyRight)),
  };
}
