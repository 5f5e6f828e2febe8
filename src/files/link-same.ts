import { linkSync, lstatSync, readFileSync } from 'node:fs';

/** Whether a file holds just these bytes; a link to one is none, for its second name would be a link that may lead nowhere. */
function holds(path: string, content: Uint8Array): boolean {
  try {
    return lstatSync(path).isFile() && readFileSync(path).equals(content);
  } catch {
    return false;
  }
}

/**
 * Makes a new file a second name of another that holds the same bytes already: many times faster than writing it, and
 * thousands of files that stay the same from build to build take no room twice.
 * @param path nothing stands there
 * @param standing the file that may hold the same; null where there is none
 * @returns false where it doesn't, or the file system knows no second names: the file is still to be written
 */
export function linkSame(path: string, content: string | Uint8Array, standing: string | null): boolean {
  if (standing === null || !holds(standing, Buffer.from(content))) return false;
  try {
    linkSync(standing, path);
    return true;
  } catch {
    return false;
  }
}
