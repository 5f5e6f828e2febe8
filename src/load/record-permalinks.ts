import { prepareLoaded } from './prepare-texts.ts';
import { readArchive } from './load-archive.ts';
import { writeLock, type Lock } from './lock.ts';
import { retired, type LockedParagraph } from '../text/paragraph-ids.ts';

/** What was added to the lock. */
export interface Recorded {
  readonly entries: number;
  readonly paragraphs: number;
}

/**
 * Writes every address of the content folder that `permalinks.lock` doesn't hold yet into it, with the present words of
 * each paragraph. Published ids stay; one that a redirect leads on from stays as retired, so that its number is not given
 * again.
 * @param folder the content folder, absolute
 * @throws ContentError when the content is not valid or a published paragraph is lost; the lock stays as it was
 */
export async function recordPermalinks(folder: string): Promise<Recorded> {
  const loaded = readArchive(folder);
  await prepareLoaded(loaded);
  const lock = new Map<string, readonly LockedParagraph[]>(loaded.lock);
  let entries = 0;
  let paragraphs = 0;
  for (const { id } of [...loaded.archive.inspections, ...loaded.archive.plans]) {
    const published = loaded.lock.get(id);
    if (published === undefined) entries += 1;
    const reading = loaded.texts.tasks.has(id) ? loaded.texts.readingOf(id) : null;
    const lost = (reading?.lost ?? published?.map((paragraph) => paragraph.id) ?? []).map((gone) => ({
      id: gone,
      fingerprint: retired,
    }));
    const known = new Set(published?.map((paragraph) => paragraph.id));
    paragraphs += reading?.permalinks.filter((paragraph) => !known.has(paragraph.id)).length ?? 0;
    lock.set(id, [...(reading?.permalinks ?? []), ...lost]);
  }
  if (!isSame(lock, loaded.lock)) writeLock(folder, lock);
  return { entries, paragraphs };
}

function isSame(one: Lock, other: Lock): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, paragraphs]) => JSON.stringify(paragraphs) === JSON.stringify(other.get(id)))
  );
}
