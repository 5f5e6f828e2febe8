import type { DocumentText } from '../../src/archive/document.ts';
import type { Frontmatter, Inspected } from '../../src/archive/entry.ts';
import { existsIn } from '../../src/archive/evidence.ts';
import type { Inspector } from '../../src/archive/inspector.ts';
import type { Judgement } from '../../src/archive/judgement.ts';
import type { Review } from '../../src/archive/provenance.ts';
import type { FrontmatterInput } from './write-frontmatter.ts';

type Full = Extract<FrontmatterInput, { text: 'full' }>;

function visit(inspected: Inspected | undefined): string {
  if (inspected === undefined) return '';
  return 'between' in inspected
    ? `between ${inspected.between}`
    : `${inspected.from ?? inspected.to} to ${inspected.to}`;
}

function team(inspectors: readonly Inspector[]): string {
  return inspectors
    .map(({ name, role }) => `${name} (${role})`)
    .sort()
    .join(', ');
}

function grades(judgements: readonly Judgement[]): string {
  return judgements
    .map(({ area, grade }) => `${area}: ${grade}`)
    .sort()
    .join(', ');
}

/** The facts of which a record and its document can disagree, each as words to compare and to show. */
function comparable(entry: Partial<Frontmatter>): Record<string, string> {
  return {
    inspected: visit(entry.inspected),
    framework: entry.framework ?? '',
    inspectors: team(entry.inspectors ?? []),
    signedBy: [...(entry.signedBy ?? [])].sort().join(', '),
    grades: grades(entry.grades ?? []),
    outcome: entry.outcome ?? '',
    follows: entry.follows ?? '',
    number: entry.number === undefined ? '' : String(entry.number),
    date: entry.date ?? '',
  };
}

function disagreements(record: Frontmatter, document: Full): Review[] {
  const before = comparable(record);
  const now = comparable(document as Partial<Frontmatter>);
  return Object.keys(before).flatMap((field) => {
    const [old = '', said = ''] = [before[field], now[field]];
    if (old === '' || said === '' || old === said) return [];
    const why = 'the document and what was known before disagree';
    return [{ field, why, seen: `document: ${said}; known before: ${old}` }];
  });
}

/** Each doubt once. */
function each(doubts: readonly Review[]): Review[] {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()];
}

/** Drops keys without a value, so that they do not cover what a record knows. */
function stated<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0)),
  ) as Partial<Value>;
}

/** Evidence of earlier facts, as far as the text still holds the places that it names. */
function stillStanding(evidence: Frontmatter['evidence'], text: DocumentText): Frontmatter['evidence'] {
  return Object.fromEntries(Object.entries(evidence).filter(([, place]) => existsIn(text, place)));
}

/**
 * Completes a record with its document: what the document states stands, what it doesn't state stays as the record has
 * it, and where the two disagree both are shown for review. The record's id and date stay.
 * @param text the document's text
 */
export function mergeWithRecord(record: Frontmatter, document: Full, text: DocumentText): Full {
  const { text: _, source, review, evidence, known, ...facts } = record;
  const where = known.how === 'document' ? known.where : undefined;
  return {
    ...facts,
    ...stated(document),
    text: 'full',
    date: record.date,
    dateBasis: record.date === document.date ? document.dateBasis : record.dateBasis,
    inspectors: document.inspectors.length > 0 ? document.inspectors : record.inspectors,
    grades: document.grades.length > 0 ? document.grades : record.grades,
    known: { how: 'document', ...(where === undefined ? {} : { where }) },
    source: {
      ...stated(source ?? {}),
      ...stated(document.source),
      sha256: document.source.sha256,
      bytes: document.source.bytes,
    },
    words: document.words,
    evidence: { ...stillStanding(evidence, text), ...document.evidence },
    review: each([...review, ...(document.review ?? []), ...disagreements(record, document)]),
  };
}
