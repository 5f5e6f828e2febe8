import type { Alias } from '../../src/archive/reference.ts';
import type { AliasSource } from '../../src/search/alias-reader.ts';
import { AliasReader } from '../../src/search/alias-reader.ts';
import { aliasParts } from '../../src/search/alias-parts.ts';

/** Aliases that are at hand, in the parts in which a browser reads them. */
export function heldAliases(groups: readonly Alias[]): AliasSource {
  const parts = aliasParts(groups);
  return new AliasReader(async (file) => parts.get(file) ?? []);
}
