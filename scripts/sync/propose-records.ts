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
  /** The archive doesn't know it. */
  | { readonly type: 'new'; readonly listed: ListedDocument }
  /** Its kind or date can't be read from the listing: a person must look. */
  | { readonly type: 'unclear'; readonly listed: ListedDocument };

/** A document listed within so many days of a record's date is taken for the same. */
const days = 10;
const inMilliseconds = days * 24 * 60 * 60 * 1000;

/** Kinds that the publisher's list calls by one name. */
const oneName = new Set(['ilacs-inspection', 'sif-inspection', 'sif-reinspection']);

/** Sorts what the publisher lists of an authority by what the archive knows of it. */
export function sortListed(
  { inspections, plans }: Pick<Archive, 'inspections' | 'plans'>,
  authority: string,
  listed: readonly ListedDocument[],
): Finding[] {
  const entries: readonly Entry[] = [...inspections, ...plans].filter((entry) => entry.authority === authority);
  return listed.map((document) => {
    const same = entries.find(({ source }) => source?.url === document.address.href);
    if (same !== undefined) return { type: 'known', listed: document, entry: same };
    const { kind, date } = document;
    if (kind === null || date === null) return { type: 'unclear', listed: document };
    const fitting = entries.find((entry) => sameKind(entry.kind, kind) && near(entry.date, date));
    if (fitting === undefined) return { type: 'new', listed: document };
    const type = fitting.source?.url === undefined ? 'address-found' : 'other-file';
    return { type, listed: document, entry: fitting };
  });
}

function sameKind(one: string, other: string): boolean {
  return one === other || (oneName.has(one) && oneName.has(other));
}

function near(recorded: string, listed: string): boolean {
  const { earliest, latest } = dateBounds(recorded);
  const day = dateBounds(listed).earliest;
  return day >= earliest - inMilliseconds && day <= latest + inMilliseconds;
}
