import type { Dataset, WithContext } from 'schema-dts';
import type { Archive } from '../archive/archive.ts';
import { dataFiles } from '../open-data/data-files.ts';
import { tables } from '../open-data/tables.ts';
import { absoluteLink } from './link.ts';

/**
 * Describes the open data as a schema.org `Dataset`, as search engines for data read it. It names no licence: each row states
 * its own document's.
 * @param version the version of the data, an ISO date
 */
export function describeDataset({ settings, inspections, plans }: Archive, version: string): WithContext<Dataset> {
  const years = [...inspections, ...plans].map(({ date }) => date.slice(0, 4)).sort();
  const address = absoluteLink('/data/');
  const publisher = {
    '@type': 'Organization',
    name: settings.title,
    url: absoluteLink('/'),
    email: settings.contact.email,
  } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: settings.title,
    description: `${settings.description} Each row states the licence of the document it comes from.`,
    version,
    dateModified: version,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    keywords: ['children’s services', 'inspection', 'local authorities', 'England'],
    spatialCoverage: { '@type': 'Place', name: settings.region },
    ...(years[0] !== undefined && { temporalCoverage: `${years[0]}/${years.at(-1) ?? ''}` }),
    creator: publisher,
    publisher,
    variableMeasured: tables.map(({ title }) => title),
    distribution: dataFiles.map(({ path, label, mediaType }) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: mediaType,
      contentUrl: absoluteLink(`/data/${path}`),
    })),
  };
}
