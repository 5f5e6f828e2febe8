/**
 * The address to ask in place of a published one: the same path and query at another host (`--base-url`), for mirrors
 * and tests; without a mirror, the published address itself.
 */
export function askedAddress(published: URL, mirror: URL | null): URL {
  return mirror === null ? published : new URL(published.pathname + published.search, mirror);
}
