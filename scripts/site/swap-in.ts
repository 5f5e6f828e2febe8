import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sideBySide } from '../../src/files/side-by-side.ts';

/** The files by which a folder is known as a site that this program built. */
const marks = ['404.html', 'sitemap-index.xml'];

/**
 * Checks that a site may be put at `target`: nothing there, an empty folder, or a site built earlier.
 * @throws Error for people when the folder holds anything else, which a build would delete
 */
export function assertReplaceable(target: string): void {
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (marks.every((mark) => existsSync(join(target, mark)))) return;
  throw new Error(
    `${target} holds files that aren't a site built by this program, and a build would replace them.\n` +
      'Name a new or empty folder with --outDir, or move those files away first.',
  );
}

const stagingMark = /\.building-\d+(\/|\\|$)/;

/** Where a site is built before it takes the place of `target`: beside it, so that a rename is enough. */
export function stagingFolder(target: string): string {
  return join(dirname(target), `${basename(target)}.building-${String(process.pid)}`);
}

/**
 * Beside what a site for `target` is built: that, or a place in the project where `target` lies on another file system. Astro
 * moves files from a folder of the project into the site by renaming, which no file system does across its border.
 * @param project the project's folder
 */
export function buildPlace(target: string, project: string): string {
  const isOneSystem = statSync(dirname(target)).dev === statSync(project).dev;
  return isOneSystem ? target : join(project, '.cache', basename(target));
}

/**
 * Where a file of a site that is being built will stand, and a file of the site built before it may.
 * @returns null for a file of a site that is built where it stays
 */
export function standingPath(path: string): string | null {
  const standing = path.replace(stagingMark, '$1');
  return standing === path ? null : standing;
}

function previousFolder(target: string): string {
  return join(dirname(target), `${basename(target)}.previous-site`);
}

/** Clears what builds stopped half-way left beside `target`, and puts back a site that one had just moved aside. */
export function recover(target: string): void {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const previous = previousFolder(target);
  if (existsSync(previous)) {
    if (existsSync(target)) rmSync(previous, { recursive: true });
    else renameSync(previous, target);
  }
  const stagingPrefix = `${basename(target)}.building-`;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const builder = Number(name.slice(stagingPrefix.length));
    if (Number.isInteger(builder) && !isRunning(builder)) rmSync(join(parent, name), { recursive: true });
  }
}

/** Whether a process of this number runs. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Folders removed at the same time. */
const removedAtOnce = 16;

/** Removes a site. Its folders go side by side, as most of the time goes by with waiting for the disk. */
async function removeSite(folder: string): Promise<void> {
  // Of a link only the link goes: what it leads to is not this program's.
  if (lstatSync(folder).isSymbolicLink()) return rm(folder);
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((inner) => join(folder, name, inner)));
  await sideBySide(folders, removedAtOnce, (path) => rm(path, { recursive: true, force: true }));
  await rm(folder, { recursive: true, force: true });
}

/** Puts a finished site in the place of `target` by renaming; the site that stood there is removed afterwards. */
export async function swapIn(staging: string, target: string): Promise<void> {
  const previous = previousFolder(target);
  if (existsSync(target)) renameSync(target, previous);
  try {
    renameSync(staging, target);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, target);
    throw error;
  }
  if (existsSync(previous)) await removeSite(previous);
}
