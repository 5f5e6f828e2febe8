import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep, prune } from '../files/cache.ts';
import type { DocumentFacts, ReadDocument } from '../text/read-document.ts';
import { projectFolder } from './content-folder.ts';

const cacheFolder = join(projectFolder, '.cache', 'text');

/** A digest of everything beside the document that decides what its reading gives: our rules and the libraries' versions. */
function pipelineDigest(): string {
  const rules = join(projectFolder, 'src', 'text');
  const files = [
    ...readdirSync(rules)
      .sort()
      .map((name) => join(rules, name)),
    join(projectFolder, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

let pipeline: string | null = null;

/** The name under which a document's reading lies in the cache: it changes with whatever would change the reading. @param bodyDigest a digest of the Markdown */
export function textDigest(bodyDigest: string, facts: DocumentFacts): string {
  pipeline ??= pipelineDigest();
  return createHash('sha256')
    .update(JSON.stringify([pipeline, facts, bodyDigest]))
    .digest('hex')
    .slice(0, 32);
}

function pathOf(digest: string): string {
  return join(cacheFolder, digest.slice(0, 2), `${digest}.json`);
}

function isReading(value: unknown): value is ReadDocument {
  const reading = value as Partial<ReadDocument> | null;
  return (
    typeof reading?.html === 'string' &&
    Array.isArray(reading.text?.paragraphs) &&
    Array.isArray(reading.permalinks) &&
    Array.isArray(reading.lost)
  );
}

/** Whether the cache holds something of this name. */
export function isCached(digest: string): boolean {
  return existsSync(pathOf(digest));
}

/** A reading from the cache with its size in characters; null where it holds none, or only a damaged one. */
export function fromCache(digest: string): { readonly reading: ReadDocument; readonly size: number } | null {
  try {
    const { value, size } = readJson(digest);
    return isReading(value) ? { reading: value, size } : null;
  } catch {
    return null;
  }
}

/** Keeps a reading. */
export function toCache(digest: string, reading: ReadDocument): void {
  keepJson(digest, reading);
}

/** What lies in the cache as JSON. @throws Error where it holds nothing of this name, or something damaged */
export function readJson(digest: string): { readonly value: unknown; readonly size: number } {
  const text = readFileSync(pathOf(digest), 'utf8');
  return { value: JSON.parse(text), size: text.length };
}

/** Keeps something as JSON. */
export function keepJson(digest: string, value: unknown): void {
  keep(pathOf(digest), JSON.stringify(value));
}

/** Removes what no build has asked for in two weeks. @param used the digests of this build */
export function pruneTexts(used: ReadonlySet<string>): void {
  prune(cacheFolder, new Set([...used].map((digest) => `${digest}.json`)));
}
