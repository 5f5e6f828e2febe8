import type { Archive, Entry } from '../../src/archive/archive.ts';
import { dateBounds } from '../../src/archive/edtf-date.ts';
import type { ListedDocument } from './read-listing.ts';

/** What a listed document is to the archive. */
export type Finding =
  /** A record names this very file. */
  | { readonly type: 'known'; readonly listed: ListedDocument; readonly entry: Entry }
  /** A record without an address fits its kind and date: the address can be added to it. */
  | { readonly type: 'address-found'; readonly listed: ListedDocument; readonly entry: Entry }
  /** A record of the same event names another file: it may have been issued again. */
  | { readonly type: 'other-file'; readonly listed: ListedDocument; readonly entry: Entry }
  /** A record that is dated by its visit alone may be of this document, whose letter came later: a person must look. */
  | { readonly type: 'perhaps-known'; readonly listed: ListedDocument; readonly entry: Entry }
  /** The archive doesn't know it. */
  | { readonly type: 'new'; readonly listed: ListedDocument }
  /** Its kind or date can't be read from the listing, or it lies at a host of somebody else: a person must look. */
  | { readonly type: 'unclear'; readonly listed: ListedDocument };

const day = 24 * 60 * 60 * 1000;

/** A document listed within so many days of a record's date is taken for the same. */
const sameDocument = 10 * day;

/** Four months after the visit: of 51 inspections in Berkshire whose days are known, the slowest took 118 days. */
const untilListed = 120 * day;

/** Kinds that the publisher's list calls by one name. */
const oneName = new Set(['ilacs-inspection', 'sif-inspection', 'sif-reinspection']);

/**
 * Sorts what the publisher lists of an authority by what the archive knows of it.
 * @param page the publisher's page: files at its host, or at another host of its domain, are the publisher's
 */
export function sortListed(
  { inspections, plans }: Pick<Archive, 'inspections' | 'plans'>,
  authority: string,
  listed: readonly ListedDocument[],
  page: URL,
): Finding[] {
  const entries: readonly Entry[] = [...inspections, ...plans].filter((entry) => entry.authority === authority);
  const domain = page.hostname.split('.').slice(page.hostname.split('.').length > 2 ? 1 : 0);
  const isPublishers = ({ hostname, host }: URL) => host === page.host || hostname.endsWith(`.${domain.join('.')}`);
  return listed.map((document) => {
    const same = entries.find(({ source }) => source?.url === document.address.href);
    if (same !== undefined) return { type: 'known', listed: document, entry: same };
    const { kind, date } = document;
    if (kind === null || date === null || !isPublishers(document.address)) return { type: 'unclear', listed: document };
    const ofKind = entries.filter((entry) => sameKind(entry.kind, kind));
    const fitting = nearest(ofKind, date);
    if (fitting !== undefined) {
      const type = fitting.source?.url === undefined ? 'address-found' : 'other-file';
      return { type, listed: document, entry: fitting };
    }
    const visited = ofKind.find((entry) => entry.source?.url === undefined && listedAfterVisit(entry, date));
    if (visited !== undefined) return { type: 'perhaps-known', listed: document, entry: visited };
    return { type: 'new', listed: document };
  });
}

function sameKind(one: string, other: string): boolean {
  return one === other || (oneName.has(one) && oneName.has(other));
}

/** How far a listing date lies from all that a record's date can mean, in milliseconds; 0 within it. */
function distance(recorded: string, listed: string): number {
  const { earliest, latest } = dateBounds(recorded);
  const at = dateBounds(listed).earliest;
  return Math.max(earliest - at, at - latest, 0);
}

/** The entry whose date is nearest to a listing date, among those near enough to be of the same document. */
function nearest(entries: readonly Entry[], listed: string): Entry | undefined {
  return entries
    .filter(({ date }) => distance(date, listed) <= sameDocument)
    .sort((one, other) => distance(one.date, listed) - distance(other.date, listed))[0];
}

function listedAfterVisit({ date, dateBasis }: Entry, listed: string): boolean {
  const after = dateBounds(listed).earliest - dateBounds(date).latest;
  return dateBasis === 'visit' && after > 0 && after <= untilListed;
}
