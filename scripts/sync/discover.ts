import type { Archive } from '../../src/archive/archive.ts';
import type { Authority } from '../../src/archive/authority.ts';
import { askedAddress } from './mirror.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import { type Finding, sortListed } from './propose-records.ts';
import { readListing } from './read-listing.ts';

/** What the publisher's page on one authority showed. */
export type Discovery =
  | { readonly type: 'read'; readonly authority: Authority; readonly page: URL; readonly findings: readonly Finding[] }
  | { readonly type: 'not-read'; readonly authority: Authority; readonly why: string };

/**
 * Reads the publisher's page on each authority, one after another, and sorts what it lists by what the archive knows.
 * @param mirror another host with the same paths
 */
export async function* discover(
  archive: Archive,
  authorities: readonly Authority[],
  { fetch, mirror }: { readonly fetch: PoliteFetch; readonly mirror: URL | null },
): AsyncGenerator<Discovery> {
  for (const authority of authorities) {
    if (authority.publisherPage === undefined) {
      yield { type: 'not-read', authority, why: 'no page of the publisher is known: add publisherPage to its file' };
      continue;
    }
    const page = new URL(authority.publisherPage);
    const answer = await fetch(askedAddress(page, mirror));
    if (answer.type !== 'received') {
      yield { type: 'not-read', authority, why: answer.type === 'unchanged' ? 'nothing new' : answer.why };
      continue;
    }
    const listed = readListing(new TextDecoder().decode(answer.bytes), page);
    yield listed.length === 0
      ? { type: 'not-read', authority, why: 'the page lists no documents; the publisher may have changed its form' }
      : { type: 'read', authority, page, findings: sortListed(archive, authority.slug, listed, page) };
  }
}
