import type { Report, WithContext } from 'schema-dts';
import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { authorsOf, citedTitle } from '../archive/citation.ts';
import { isInferred } from '../archive/edtf-date.ts';
import { inSentence } from '../archive/in-sentence.ts';
import { besidePath } from '../open-data/twin.ts';
import { entryPath } from '../archive/entry-path.ts';
import { absoluteLink } from './link.ts';

/** What machines are told of an entry's page. */
export interface ReportDescription {
  /** `citation_*` (Highwire Press) and `DC.*` (Dublin Core) elements, as reference managers read them. */
  readonly metadata: readonly { readonly name: string; readonly content: string }[];
  /** The same in the words of schema.org. */
  readonly report: WithContext<Report>;
}

/** Dates for machines are those that rest on no inference and are no interval. */
function plainDate({ date, dateBasis }: Inspection | Plan): string | null {
  return isInferred(date) || date.includes('/') || dateBasis === 'visit' ? null : date;
}

/** Metadata elements of the values that are known. */
function elements(values: Readonly<Record<string, string | null | undefined>>): ReportDescription['metadata'] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === null || content === undefined ? [] : [{ name, content }],
  );
}

/**
 * `citation_*` and `DC.*`, after the fields that Zotero's translators "Embedded Metadata" and "RDF" read. They take
 * `DC.type` "Report" for the kind of item ("Text" would be a journal article), `DC.coverage` for a shelf mark, and split
 * an author of several words into a person's names – so a body with such a name, or several bodies together, are given as
 * the institution alone.
 */
function metadataOf(archive: Archive, entry: Inspection | Plan): ReportDescription['metadata'] {
  const address = absoluteLink(entryPath(entry));
  const authors = authorsOf(archive, entry);
  const [author = null, ...others] = authors;
  const date = plainDate(entry);
  return elements({
    citation_title: citedTitle(archive, entry),
    citation_author: others.length > 0 || author?.includes(' ') === true ? null : author,
    citation_technical_report_institution: authors.length === 0 ? null : inSentence(authors),
    citation_publication_date: date?.replaceAll('-', '/'),
    citation_public_url: address,
    citation_language: 'en-GB',
    'DC.title': citedTitle(archive, entry),
    'DC.type': 'Report',
    'DC.language': 'en-GB',
    'DC.identifier': address,
    'DC.publisher': author,
    'DC.date': date,
    'DCTERMS.spatial': archive.authorities.find(({ slug }) => slug === entry.authority)?.officialName,
    'DC.source': entry.source?.url,
    'DC.rights': entry.source?.licence,
  });
}

/**
 * Describes an entry in the words of reference managers and search engines; every value is the archive's.
 * Inspectors are neither authors nor contributors here: the publisher answers for the document.
 */
export function describeReport(archive: Archive, entry: Inspection | Plan): ReportDescription {
  const address = absoluteLink(entryPath(entry));
  const authority = archive.authorities.find(({ slug }) => slug === entry.authority);
  const authors = authorsOf(archive, entry).map((name) => ({ '@type': 'Organization' as const, name }));
  const [first] = authors;
  const date = plainDate(entry);
  const kind = archive.kinds.find(({ slug }) => slug === entry.kind);
  const isHeld = entry.text === 'full';
  return {
    metadata: metadataOf(archive, entry),
    report: {
      '@context': 'https://schema.org',
      '@type': 'Report',
      '@id': address,
      url: address,
      name: entry.title,
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      ...(kind !== undefined && { genre: kind.label }),
      ...(date !== null && { datePublished: date }),
      ...(first !== undefined && { author: authors.length === 1 ? first : authors, publisher: first }),
      ...(authority !== undefined && { about: { '@type': 'GovernmentOrganization', name: authority.officialName } }),
      ...(entry.source?.url !== undefined && { sameAs: entry.source.url }),
      ...(entry.source?.licence !== undefined && { usageInfo: entry.source.licence }),
      ...(entry.withdrawn !== undefined && { creativeWorkStatus: 'Withdrawn by its publisher' }),
      ...(isHeld && {
        encoding: {
          '@type': 'MediaObject',
          encodingFormat: 'application/json',
          contentUrl: absoluteLink(besidePath(entry, 'json')),
        },
      }),
      isPartOf: { '@type': 'Collection', name: archive.settings.title, url: absoluteLink('/') },
    },
  };
}
