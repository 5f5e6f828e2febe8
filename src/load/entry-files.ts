import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Frontmatter } from '../archive/entry.ts';
import { frontmatterSchema } from '../archive/entry.ts';
import { entryIdSchema, slugSchema } from '../archive/slug.ts';
import { check } from './check.ts';
import { splitMarkdown } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';
import { namesIn } from './reference-files.ts';
import type { YamlValue } from './yaml.ts';

/** One file below `content/inspections/`, read and checked on its own. */
export interface EntryFile {
  /** `<authority>/<date>-<kind>`: its path without `inspections/` and `.md`. */
  readonly id: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly frontmatter: Frontmatter;
  /** The line of a place in the frontmatter, from 1. */
  readonly lineOf: YamlValue['lineOf'];
}

const entriesFolder = 'inspections';

/** The file of an entry, relative to the content folder. */
export function entryFile(id: string): string {
  return `${entriesFolder}/${id}.md`;
}

function misnamed(file: string, found: string, allowed: string, mend: string): Problem {
  return { file, field: '', found, allowed, mend };
}

/** The files below `content/inspections/`, by path; a file or folder that has no place there is a problem. */
export function findEntryFiles(folder: string, problems: Problem[]): string[] {
  return namesIn(join(folder, entriesFolder)).flatMap((authority) => {
    const path = `${entriesFolder}/${authority}`;
    if (!lstatSync(join(folder, path)).isDirectory()) {
      const found = 'a file or link beside the folders of authorities';
      problems.push(
        misnamed(path, found, 'inspections/<authority>/<date>-<kind>.md', 'move it into the folder of its authority'),
      );
      return [];
    }
    if (!slugSchema.safeParse(authority).success) {
      const allowed = 'lower-case letters, digits and single hyphens';
      problems.push(misnamed(path, `a folder named "${authority}"`, allowed, 'rename it to the slug of an authority'));
      return [];
    }
    return namesIn(join(folder, path)).flatMap((name) => {
      const id = `${authority}/${name.replace(/\.md$/, '')}`;
      if (name.endsWith('.md') && entryIdSchema.safeParse(id).success) return [id];
      const allowed = 'a name such as 2017-03-24-monitoring-visit.md';
      problems.push(misnamed(`${path}/${name}`, `a file named "${name}"`, allowed, 'rename it to <date>-<kind>.md'));
      return [];
    });
  });
}

/**
 * Reads one entry and checks it against its schema.
 * @param problems takes what is wrong
 * @returns the entry and its Markdown body; null when something is wrong with it
 */
export function readEntryFile(
  folder: string,
  id: string,
  problems: Problem[],
): (EntryFile & { readonly body: string }) | null {
  const file = entryFile(id);
  const read = readContentFile(folder, file);
  if (read === null || read.problem !== undefined) {
    problems.push(read?.problem ?? misnamed(file, 'no such file', 'a file', 'add it'));
    return null;
  }
  const split = splitMarkdown(read.text);
  if ('refused' in split) {
    const allowed = 'YAML between a first line "---" and a line "---"; no other language is read';
    problems.push({
      ...misnamed(file, `"${split.refused}"`, allowed, 'begin the file with a line "---"'),
      field: 'line 1',
    });
    return null;
  }
  const checked = check(frontmatterSchema, split.frontmatter, file);
  if (checked.problems !== undefined) {
    problems.push(...checked.problems);
    return null;
  }
  return { id, file, frontmatter: checked.value, lineOf: split.frontmatter.lineOf, body: split.body };
}
