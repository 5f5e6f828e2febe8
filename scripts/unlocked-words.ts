const mostNamed = 5;

/**
 * Says that documents have addresses which can still change: how many, the first of them, and how they are kept.
 * @param ids at least one entry
 */
export function unlockedWords(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  const named = ids.slice(0, mostNamed).join(', ') + (more > 0 ? `, and ${more} more` : '');
  const documents = ids.length === 1 ? '1 document has' : `${ids.length} documents have`;
  return `${documents} paragraph addresses that can still change; "npm run verify -- --lock" keeps them: ${named}`;
}
