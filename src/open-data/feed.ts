import { Feed } from 'feed';
import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { entryPath } from '../archive/entry-path.ts';
import { onceFor } from '../archive/once-for.ts';
import { visitLine } from '../archive/visit-words.ts';
import type { DataSource } from './table.ts';

/** What a feed is about: the whole archive, or a part of it. */
export interface FeedSubject {
  readonly title: string;
  /** The page that the feed follows. */
  readonly path: `/${string}`;
  /** The feed's own address. */
  readonly feedPath: `/${string}`;
  readonly entries: readonly (Inspection | Plan)[];
}

/** Items in a feed: enough for a reader that looks once a month. */
const longest = 50;

/**
 * An Atom feed (RFC 4287) of entries, newest change first. An entry's id is its permalink, which never changes;
 * `updated` is the day on which the archive added or last corrected it, from its history.
 */
export function atomFeed({ title, path, feedPath, entries }: FeedSubject, source: DataSource): string {
  const { archive, address } = source;
  const { changes, begun } = changesOf(archive);
  const items = entries
    .map((entry) => ({ entry, updated: changes.get(entry.id) ?? begun }))
    .sort((one, other) => other.updated.localeCompare(one.updated) || byDate(other.entry, one.entry))
    .slice(0, longest);
  const feed = new Feed({
    title,
    id: address(path),
    link: address(path),
    language: 'en-GB',
    updated: new Date(items[0]?.updated ?? begun),
    copyright: 'Each document carries its own terms.',
    feedLinks: { atom: address(feedPath) },
    author: { name: archive.settings.title, email: archive.settings.contact.email },
  });
  for (const { entry, updated } of items) {
    const authority = archive.authorities.find(({ slug }) => slug === entry.authority);
    feed.addItem({
      title: `${authority?.name ?? entry.authority}: ${entry.title}`,
      id: address(entryPath(entry)),
      link: address(entryPath(entry)),
      date: new Date(updated),
      description: summary(entry, archive),
    });
  }
  return feed.atom1();
}

function summary(entry: Inspection | Plan, { kinds }: Archive): string {
  const kind = kinds.find(({ slug }) => slug === entry.kind)?.label ?? entry.kind;
  const voice = entry.voice === 'council' ? 'The council’s own words.' : '';
  const held = entry.text === 'full' ? 'Full text held.' : 'Text not held here.';
  return [`${kind}.`, `${visitLine(entry)}.`, voice, held].filter((part) => part !== '').join(' ');
}

interface Changes {
  /** The day of an entry's last item in the history, by its id. */
  readonly changes: ReadonlyMap<string, string>;
  /** The day of entries without an item of their own: they came with the archive, and a check of the lists changes nothing in them. */
  readonly begun: string;
}

const changesOf = onceFor((archive: Archive): Changes => {
  const changes = new Map<string, string>();
  for (const { on, entry } of archive.history) {
    if (entry !== undefined && on > (changes.get(entry) ?? '')) changes.set(entry, on);
  }
  const added = archive.history.filter(({ what }) => what === 'added').map(({ on }) => on);
  return { changes, begun: added.sort()[0] ?? archive.settings.checked };
});

function byDate(one: Inspection | Plan, other: Inspection | Plan): number {
  return dateBounds(one.date).latest - dateBounds(other.date).latest || (one.id < other.id ? -1 : 1);
}
