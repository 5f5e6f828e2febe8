import { cborOf, type CborValue } from './cbor.ts';
import { fileName } from './index-parts.ts';
import type { Shard } from './make-shard.ts';
import { pack } from './packed.ts';
import { entryPath, fragmentPath, metaPath, metaPlaces, partPath, type IndexFiles } from './pagefind-files.ts';

/** The files of a shard. @param names of its fragments, in the order of its records */
export function shardFiles({ frame, parts, records, files: packed }: Shard, names: readonly string[]): IndexFiles {
  const { program, head } = frame;
  const files = new Map(program);
  if (head === null) return files;
  const paths = [...parts.map(({ name }) => partPath(name)), ...names.map(fragmentPath)];
  for (const [at, bytes] of packed.entries()) files.set(paths[at] ?? '', bytes);
  // Pagefind counts the places up to the last word, and one where there is none.
  const listed = records.map(({ words }, at): CborValue => [names[at] ?? '', Math.max(words, 1)]);
  const list = parts.map(({ from, to, name }): CborValue => [from, to, name]);
  const meta = cborOf(head.meta.with(metaPlaces.records, listed).with(metaPlaces.parts, list));
  const name = fileName(meta);
  const en = { ...head.entry.languages.en, hash: name, page_count: records.length };
  return files
    .set(metaPath(name), pack(meta))
    .set(entryPath, Buffer.from(JSON.stringify({ ...head.entry, languages: { en } })));
}
