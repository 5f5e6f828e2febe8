import { strToU8, zipSync } from 'fflate';
import { entriesById, entryPath } from '../archive/entry-path.ts';
import { visitLine } from '../archive/visit-words.ts';
import type { DataSource } from './table.ts';

/** ZIP stores local times from 1980 on; one fixed instant keeps two builds of the same content the same. */
const fixedTime = new Date(1980, 0, 1);

/**
 * Every held text as plain text with a header of facts, a file an entry, for qualitative-analysis software.
 * @returns a ZIP archive
 */
export function textZip({ archive, address }: DataSource): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const entry of entriesById(archive)) {
    const text = archive.textOf(entry.id);
    if (text === null) continue;
    const header = [
      entry.title,
      archive.authorities.find(({ slug }) => slug === entry.authority)?.officialName ?? entry.authority,
      visitLine(entry),
      address(entryPath(entry)),
      entry.source?.licence === undefined ? '' : `Terms stated by the document: ${entry.source.licence}`,
    ].filter((line) => line !== '');
    const body = text.paragraphs.map(({ number, text: words }) => (number === null ? words : `${number}. ${words}`));
    files[`${entry.id.replace('/', '_')}.txt`] = strToU8(`${header.join('\n')}\n\n${body.join('\n\n')}\n`);
  }
  return zipSync(files, { mtime: fixedTime, level: 6 });
}
