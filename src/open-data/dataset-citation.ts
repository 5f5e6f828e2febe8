import { stringify } from 'yaml';
import { dataVersion } from '../archive/releases.ts';
import type { DataSource } from './table.ts';

/**
 * How the open data are cited, as a Citation File Format document (CFF 1.2.0). The version is a date, so a citation says
 * which state of the archive it means.
 */
export function datasetCitation({ archive, address }: DataSource): string {
  const { settings } = archive;
  const version = dataVersion(archive);
  return stringify({
    'cff-version': '1.2.0',
    type: 'dataset',
    message: 'Please cite the data as below, and each document by the reference on its own page.',
    title: settings.title,
    abstract: settings.description,
    authors: [{ name: settings.title, email: settings.contact.email, website: address('/') }],
    version,
    'date-released': version,
    url: address('/data/'),
    keywords: ['children’s services', 'inspection', 'local authorities', 'England'],
  });
}
