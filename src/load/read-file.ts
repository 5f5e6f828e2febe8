import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** A report of 60 pages takes 0.3 MB; what is larger by far is no letter. */
const largest = 4_000_000;

/** Control characters, which break feeds, and those that turn the direction of text, which make it look like another. */
const forbidden = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** A file's text, or why it can't be had. */
export type FileText =
  { readonly text: string; readonly problem?: never } | { readonly text?: never; readonly problem: Problem };

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function refuse(file: string, found: string, allowed: string, mend: string): FileText {
  return { problem: { file, field: '', found, allowed, mend } };
}

/**
 * Reads a text file of the content folder. A byte order mark is left out and line ends become `\n`.
 * @param folder the content folder
 * @param file the file, relative to it
 * @returns null for a file that isn't there
 */
export function readContentFile(folder: string, file: string): FileText | null {
  let bytes: Buffer;
  try {
    const facts = lstatSync(join(folder, file));
    if (!facts.isFile()) {
      const found = facts.isSymbolicLink() ? 'a symbolic link' : 'something that is not a file';
      return refuse(file, found, 'a file of its own', 'put the file itself in its place');
    }
    if (facts.size > largest) {
      const size = `${(facts.size / 1e6).toFixed(1)} MB`;
      return refuse(file, size, `at most ${largest / 1e6} MB`, 'split the document or leave it out');
    }
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    if (isMissing(error)) return null;
    return refuse(
      file,
      `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
      'a readable file',
      'check its permissions and the disk',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
  } catch {
    return refuse(
      file,
      'bytes that are not text in UTF-8',
      'text in UTF-8',
      'save the file again with the encoding UTF-8',
    );
  }
  const place = text.search(forbidden);
  if (place === -1) return { text };
  const line = text.slice(0, place).split('\n').length;
  const code = (text.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const found = `the invisible character U+${code}`;
  return {
    problem: {
      file,
      field: `line ${line}`,
      found,
      allowed: 'characters that can be seen, and white space',
      mend: 'delete it',
    },
  };
}
