import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { isInferred } from '../archive/edtf-date.ts';
import { entryPath } from './entry-label.ts';
import { absoluteLink } from './link.ts';

/** What machines are told of an entry's page. */
export interface ReportDescription {
  /** `citation_*` (Highwire Press) and `DC.*` (Dublin Core) elements, as reference managers read them. */
  readonly metadata: readonly { readonly name: string; readonly content: string }[];
  /** A schema.org `Report` as JSON that can stand in a script element. */
  readonly jsonLd: string;
}

/** Dates for machines are those that rest on no inference and are no interval. */
function plainDate({ date, dateBasis }: Inspection | Plan): string | null {
  return isInferred(date) || date.includes('/') || dateBasis === 'visit' ? null : date;
}

/**
 * Describes an entry in the words of reference managers and search engines; every value is the archive's.
 * Inspectors are contributors, not authors: the publisher answers for the document.
 */
export function describeReport(archive: Archive, entry: Inspection | Plan): ReportDescription {
  const address = absoluteLink(entryPath(entry));
  const authority = archive.authorities.find(({ slug }) => slug === entry.authority);
  const publisher = entry.source?.publisher;
  const date = plainDate(entry);
  const kind = archive.kinds.find(({ slug }) => slug === entry.kind);
  const metadata = [
    { name: 'citation_title', content: entry.title },
    ...(publisher === undefined ? [] : [{ name: 'citation_author', content: publisher }]),
    ...(publisher === undefined ? [] : [{ name: 'citation_technical_report_institution', content: publisher }]),
    ...(date === null ? [] : [{ name: 'citation_publication_date', content: date.replaceAll('-', '/') }]),
    { name: 'citation_public_url', content: address },
    { name: 'citation_language', content: 'en' },
    { name: 'DC.title', content: entry.title },
    { name: 'DC.type', content: 'Text' },
    { name: 'DC.language', content: 'en-GB' },
    { name: 'DC.identifier', content: address },
    ...(publisher === undefined ? [] : [{ name: 'DC.publisher', content: publisher }]),
    ...(date === null ? [] : [{ name: 'DC.date', content: date }]),
    ...(authority === undefined ? [] : [{ name: 'DC.coverage', content: authority.officialName }]),
    ...(entry.source?.url === undefined ? [] : [{ name: 'DC.source', content: entry.source.url }]),
    ...(entry.source?.licence === undefined ? [] : [{ name: 'DC.rights', content: entry.source.licence }]),
  ];
  const report = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    url: address,
    name: entry.title,
    inLanguage: 'en-GB',
    ...(kind === undefined ? {} : { genre: kind.label }),
    ...(date === null ? {} : { datePublished: date }),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(authority === undefined ? {} : { about: { '@type': 'GovernmentOrganization', name: authority.officialName } }),
    ...(entry.source?.url === undefined ? {} : { sameAs: entry.source.url }),
    isPartOf: { '@type': 'Collection', name: archive.settings.title, url: absoluteLink('/') },
  };
  return { metadata, jsonLd: JSON.stringify(report).replaceAll('<', String.raw`\u003C`) };
}
