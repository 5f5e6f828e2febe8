import type { Judged } from '../archive/judged.ts';
import { entryPath } from '../archive/entry-path.ts';
import { link } from './link.ts';

/** Where a reader can see a judgement with their own eyes, best first: the sentence here, the publisher's page, our record. */
export interface GradeSource {
  readonly href: string;
  /** What the link leads to. @example 'Ofsted’s PDF, page 1' */
  readonly words: string;
}

/** The place where a judgement can be read. */
export function gradeSource({ inspection, evidence }: Pick<Judged, 'inspection' | 'evidence'>): GradeSource {
  const page = link(entryPath(inspection));
  if (inspection.text === 'full') {
    return evidence?.type === 'paragraph'
      ? { href: `${page}#${evidence.id}`, words: 'the sentence that gave it' }
      : { href: page, words: 'the report' };
  }
  const { url, publisher = 'the publisher', gradesPage } = inspection.source ?? {};
  if (url === undefined) return { href: page, words: 'how this is known' };
  const number = evidence?.type === 'page' ? evidence.page : gradesPage;
  const owner = publisher.endsWith('s') ? `${publisher}’` : `${publisher}’s`;
  return number === undefined
    ? { href: url, words: `${owner} PDF` }
    : { href: `${url}#page=${number}`, words: `${owner} PDF, page ${number}` };
}
