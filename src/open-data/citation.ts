import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Inspection, Plan } from '../archive/archive.ts';
import { authorsOf, citedTitle } from '../archive/citation.ts';
import { isInferred } from '../archive/edtf-date.ts';
import { entryPath } from '../archive/entry-path.ts';
import { visitLine } from '../archive/visit-words.ts';
import type { DataSource } from './table.ts';

/** An item of CSL-JSON (Citation Style Language 1.0.2), as far as a published letter or report needs it. */
export interface CslItem {
  readonly id: string;
  /** The id in the letters that every reference manager and BibTeX allow in a key. */
  readonly 'citation-key': string;
  readonly type: 'report';
  readonly genre: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly issued: {
    readonly 'date-parts': readonly (readonly number[])[];
    readonly circa?: true;
  };
  readonly URL: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly note: string;
}

/** A citation for reference managers and in words. */
export interface FormattedCitation {
  readonly bibtex: string;
  readonly ris: string;
  /** In words, after the Harvard style. */
  readonly plain: string;
}

/** Writes a citation in every form that is offered beside CSL-JSON. */
export function formatted(csl: CslItem): FormattedCitation {
  const cite = new Cite([csl]);
  const [tags] = cite.format('ris', { format: 'object', spec: 'new' });
  return {
    // Citation.js leaves the ampersand of an institution as it is, at which LaTeX stops.
    bibtex: cite
      .format('bibtex')
      .trim()
      .replaceAll(/(?<!\\)&/g, '\\&'),
    ris: risText({ ...tags, DA: risDate(csl), ID: csl.id }),
    plain: cite.format('bibliography', { template: 'harvard1', lang: 'en-US', format: 'text' }).trim(),
  };
}

/**
 * The citation of an entry: who answers for it as author (`authorsOf`), the date as precise as it is known, and its
 * address in this archive.
 */
export function cslItem(entry: Inspection | Plan, { archive, address }: DataSource): CslItem {
  const authors = authorsOf(archive, entry);
  const publisher = entry.voice === 'council' ? authors[0] : (entry.source?.publisher ?? authors[0]);
  return {
    id: entry.id.replaceAll('/', '-'),
    'citation-key': entry.id.replaceAll(/[/-]/g, '_'),
    type: 'report',
    genre: archive.kinds.find(({ slug }) => slug === entry.kind)?.label ?? entry.kind,
    title: citedTitle(archive, entry),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher !== undefined && { publisher }),
    issued: {
      'date-parts': dateParts(entry.date),
      ...(isInferred(entry.date) && { circa: true as const }),
    },
    URL: address(entryPath(entry)),
    archive: archive.settings.title,
    archive_location: entry.id,
    note: visitLine(entry),
  };
}

/** An EDTF date as CSL's parts: year, month and day as far as they are known, twice for an interval. */
function dateParts(date: string): number[][] {
  return date
    .replaceAll('?', '')
    .split('/')
    .map((end) => end.split('-').map(Number));
}

/** The date as RIS writes it, `YYYY/MM/DD`, as far as it is known; of an interval its beginning. */
function risDate({ issued }: CslItem): string {
  return (issued['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('/');
}

/**
 * Citation.js breaks RIS lines after 70 characters, addresses included, and cuts ids; reference managers read one line a tag.
 */
function risText({ TY, ...tags }: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}`));
  return [`TY  - ${TY}`, ...lines, 'ER  - '].join('\r\n');
}
