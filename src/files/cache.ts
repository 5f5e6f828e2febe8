import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

const unusedDays = 14;

/**
 * Keeps a file in a cache, whole or not at all. A cache that can't be written, for want of space or rights, only costs time:
 * the site is whole without it.
 */
export function keep(path: string, content: string | Uint8Array): void {
  try {
    writeWhole(path, content);
  } catch {
    return;
  }
}

/**
 * Removes what no build has asked for in two weeks: files whose time of change lies further back.
 * @param folder the cache, with folders in it or without; nothing happens where there is none
 * @param used names of files that stay, whatever their age
 */
export function prune(folder: string, used: ReadonlySet<string> = new Set()): void {
  if (!existsSync(folder)) return;
  const oldest = Date.now() - unusedDays * 24 * 60 * 60 * 1000;
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || used.has(file.name)) continue;
    try {
      if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
    } catch {
      // Another build has taken it away, or it may not be removed: a cache that is too large only takes room.
      continue;
    }
  }
}

/** Tells that a file of a cache was asked for. */
export function renew(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    return;
  }
}
