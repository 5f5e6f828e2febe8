import type { Archive, Entry } from '../../src/archive/archive.ts';

/** A record whose document has an address and whose text is not held. */
export interface RecordToFetch {
  readonly entry: Entry;
  readonly address: URL;
}

/**
 * The records whose documents can be fetched, in the order of their ids.
 * @param authority only this authority's; all where undefined
 */
export function recordsToFetch({ inspections, plans }: Archive, authority?: string): RecordToFetch[] {
  return [...inspections, ...plans]
    .filter((entry) => entry.text === 'none' && entry.withdrawn === undefined)
    .filter((entry) => authority === undefined || entry.authority === authority)
    .flatMap((entry) => (entry.source?.url === undefined ? [] : [{ entry, address: new URL(entry.source.url) }]))
    .sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
}

/** The hosts that the records name: the only ones that are ever asked. */
export function hostsOfRecords(records: readonly RecordToFetch[]): Set<string> {
  return new Set(records.map(({ address }) => address.host));
}
