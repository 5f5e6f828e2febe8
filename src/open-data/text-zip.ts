import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile } from 'fflate';
import type { Inspection, Plan } from '../archive/archive.ts';
import { coverageOf, coverageSentence } from '../archive/coverage.ts';
import { entryPath } from '../archive/entry-path.ts';
import { latestGraded } from '../archive/latest.ts';
import { visitLine } from '../archive/visit-words.ts';
import { openFile } from './growing-file.ts';
import type { DataSource } from './table.ts';

/** ZIP stores local times from 1980 on; one fixed instant keeps two builds of the same content the same. */
const fixedTime = new Date(1980, 0, 1);
/** How the files in it are compressed: deflated (APPNOTE.TXT 6.3.10, section 4.4.5). */
const deflated = 8;

/** Every held text as plain text with a header of facts, a file an entry, for qualitative-analysis software. */
export interface GrowingTextZip {
  /** Adds an entry, where its text is held. */
  readonly add: (entry: Inspection | Plan) => void;
  readonly end: () => void;
}

/** Opens a ZIP archive of texts. @param file its path */
export function openTextZip(file: string, source: DataSource): GrowingTextZip {
  const out = openFile(file);
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    out.add(piece);
  });
  return {
    add: (entry) => {
      const text = textFile(entry, source);
      if (text === null) return;
      const data = strToU8(text);
      const packed: ZipInputFile = {
        filename: `${entry.id.replace('/', '_')}.txt`,
        mtime: fixedTime,
        compression: deflated,
        size: data.length,
        crc: crc32(data),
      };
      zip.add(packed);
      packed.ondata?.(null, deflateRawSync(data), true);
    },
    end: () => {
      zip.end();
      out.end();
    },
  };
}

function textFile(entry: Inspection | Plan, { archive, address }: DataSource): string | null {
  const text = archive.textOf(entry.id);
  if (text === null) return null;
  const graded = latestGraded(archive, entry.authority);
  const header = [
    entry.title,
    archive.authorities.find(({ slug }) => slug === entry.authority)?.officialName ?? entry.authority,
    visitLine(entry),
    entry.voice === 'council' ? 'The council’s own words, not the inspectors’' : '',
    graded === null ? 'No grade of the council is known' : `Latest graded inspection: ${address(entryPath(graded))}`,
    coverageSentence(coverageOf(archive, entry.authority)),
    address(entryPath(entry)),
    entry.source?.licence === undefined ? '' : `Terms stated by the document: ${entry.source.licence}`,
  ].filter((line) => line !== '');
  const body = text.paragraphs.map(({ number, text: words }) => (number === null ? words : `${number}. ${words}`));
  return `${header.join('\n')}\n\n${body.join('\n\n')}\n`;
}
