import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFile } from '../../src/load/entry-files.ts';
import { splitMarkdown } from '../../src/load/frontmatter.ts';
import { writeWhole } from '../../src/files/write-whole.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { type FrontmatterInput, writeFrontmatter } from '../ingest/write-frontmatter.ts';
import type { Discovery } from './discover.ts';

/**
 * Writes into records without an address the one under which the publisher lists their document; all else in a file stays
 * as it is. Two listed documents that fit one record are left to a person.
 * @param folder the content folder, absolute
 * @returns the ids of the records that have an address now
 * @throws Error when a record can no longer be read
 */
export function recordAddresses(folder: string, discoveries: readonly Discovery[]): string[] {
  const found = discoveries
    .flatMap((discovery) => (discovery.type === 'read' ? discovery.findings : []))
    .filter((finding) => finding.type === 'address-found');
  const byEntry = Map.groupBy(found, ({ entry }) => entry.id);
  return [...byEntry].flatMap(([id, [finding, ...others]]) => {
    if (finding === undefined || others.length > 0) return [];
    recordAddress(folder, id, finding.listed.address);
    return [id];
  });
}

function recordAddress(folder: string, id: string, address: URL): void {
  const file = join(folder, entryFile(id));
  const parts = splitMarkdown(readFileSync(file, 'utf8'));
  if ('refused' in parts) throw new Error(`${file}: ${parts.refused}`);
  const frontmatter = readYaml(parts.yaml).value as FrontmatterInput;
  const source = { ...frontmatter.source, url: address.href };
  writeWhole(file, writeFrontmatter({ ...frontmatter, source } as FrontmatterInput) + parts.body);
}
