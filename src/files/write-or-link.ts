import { linkSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';

/** Whether a file holds just these bytes; a link to one is none, for its second name would be a link that may lead nowhere. */
function holds(path: string, content: Uint8Array): boolean {
  try {
    return lstatSync(path).isFile() && readFileSync(path).equals(content);
  } catch {
    return false;
  }
}

/**
 * Writes a new file. Where another holds the same bytes already, it becomes that one's second name: many times faster, and
 * thousands of files that stay the same from build to build take no room twice.
 * @param path nothing stands there
 * @param standing the file that may hold the same; null where there is none
 * @throws the file system's error, when the file can't be written
 */
export function writeOrLink(path: string, content: string | Uint8Array, standing: string | null): void {
  if (standing !== null && holds(standing, Buffer.from(content))) {
    try {
      linkSync(standing, path);
      return;
    } catch {
      // Some file systems know no second names.
    }
  }
  writeFileSync(path, content);
}
