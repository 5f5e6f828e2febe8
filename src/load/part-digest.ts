import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Entry } from '../archive/archive.ts';
import { onceFor } from '../archive/once-for.ts';
import { projectFolder } from './content-folder.ts';
import { loadOnce, loadPart } from './load-archive.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A digest of what makes pages out of an archive: all of the site's code, the libraries' versions, and Node.js with its dates. */
function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  const source = readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const settings = ['astro.config.mjs', 'tsconfig.json', 'package-lock.json'].map((name) => join(projectFolder, name));
  for (const file of [...source, ...settings]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** A digest of what every part of an archive shares: the code and the reference data. */
const commonDigest = onceFor((archive: Archive): string => {
  const { inspections: _inspections, plans: _plans, textOf: _textOf, ...reference } = archive;
  return sha256(codeDigest() + JSON.stringify(reference));
});

const ofEntries = new WeakMap<Entry, string>();

/** A digest of an entry with what its text is read from: many parts hold the same entry. */
function entryDigest(entry: Entry, text: string | undefined): string {
  const known = ofEntries.get(entry);
  if (known !== undefined) return known;
  const made = sha256(JSON.stringify([entry, text]));
  ofEntries.set(entry, made);
  return made;
}

/**
 * A digest of everything on which a page about some authorities can depend: the code, the reference data, and their
 * entries with what their texts are read from. @param authorities slugs
 */
export function partDigest(authorities: readonly string[]): string {
  const { archive, texts } = loadOnce();
  const part = loadPart(authorities);
  const entries = [...part.inspections, ...part.plans].map((entry) =>
    entryDigest(entry, texts.tasks.get(entry.id)?.digest),
  );
  return sha256(commonDigest(archive) + JSON.stringify([authorities, entries]));
}
