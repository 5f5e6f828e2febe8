import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Frontmatter } from '../archive/entry.ts';
import { frontmatterSchema } from '../archive/entry.ts';
import { entryIdSchema, slugSchema } from '../archive/slug.ts';
import { check } from './check.ts';
import { splitMarkdown, type MarkdownFile } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';
import { namesIn } from './read-folder.ts';
import { readYaml, type YamlValue } from './yaml.ts';

/** One file below `content/inspections/`, read and checked on its own. */
export interface EntryFile {
  /** `<authority>/<date>-<kind>`: its path without `inspections/` and `.md`. */
  readonly id: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly frontmatter: Frontmatter;
  /** Whether nothing stands below the frontmatter. */
  readonly isEmpty: boolean;
  /** SHA-256 of what stands below the frontmatter. */
  readonly bodyDigest: string;
  /** Its characters. */
  readonly bodyLength: number;
  /** The line of a place in the frontmatter, from 1. */
  readonly lineOf: YamlValue['lineOf'];
}

/** The folder below which every entry lies, one folder an authority. */
export const entriesFolder = 'inspections';

/** The file of an entry, relative to the content folder. */
export function entryFile(id: string): string {
  return `${entriesFolder}/${id}.md`;
}

function misnamed(file: string, found: string, allowed: string, mend: string): Problem {
  return { file, field: '', found, allowed, mend };
}

/** The files below `content/inspections/`, by path; a file or folder that has no place there is a problem. */
export function findEntryFiles(folder: string, problems: Problem[]): string[] {
  return namesIn(folder, entriesFolder, problems).flatMap((authority) => {
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
    return namesIn(folder, path, problems).flatMap((name) => {
      const id = `${authority}/${name.replace(/\.md$/, '')}`;
      if (name.endsWith('.md') && entryIdSchema.safeParse(id).success) return [id];
      const allowed = 'a name such as 2017-03-24-monitoring-visit.md';
      problems.push(misnamed(`${path}/${name}`, `a file named "${name}"`, allowed, 'rename it to <date>-<kind>.md'));
      return [];
    });
  });
}

type Parts = MarkdownFile | { readonly problem: Problem };

function readParts(folder: string, file: string): Parts {
  const read = readContentFile(folder, file);
  if (read === null) return { problem: misnamed(file, 'no such file', 'a file', 'add it') };
  if (read.problem !== undefined) return { problem: read.problem };
  const split = splitMarkdown(read.text);
  if (!('refused' in split)) return split;
  const allowed = 'YAML between a first line "---" and a line "---"; no other language is read';
  return {
    problem: {
      ...misnamed(file, split.refused, allowed, 'begin the file with a line "---", the facts and another line "---"'),
      field: `line ${split.line}`,
    },
  };
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * Reads one entry and checks it against its schema.
 * @param problems takes what is wrong
 * @returns null when something is wrong with it
 */
export function readEntryFile(folder: string, id: string, problems: Problem[]): EntryFile | null {
  const file = entryFile(id);
  const parts = readParts(folder, file);
  if ('problem' in parts) {
    problems.push(parts.problem);
    return null;
  }
  const yaml = readYaml(parts.yaml, 2);
  const checked = check(frontmatterSchema, yaml, file);
  if (checked.problems !== undefined) {
    problems.push(...checked.problems);
    return null;
  }
  const isEmpty = parts.body.trim() === '';
  const { body } = parts;
  return {
    id,
    file,
    frontmatter: checked.value,
    isEmpty,
    bodyDigest: digestOf(body),
    bodyLength: body.length,
    lineOf: yaml.lineOf,
  };
}

/** The Markdown below an entry's frontmatter, or why it can't be had. */
export function readEntryBody(folder: string, id: string) {
  const file = entryFile(id);
  const parts = readParts(folder, file);
  if ('problem' in parts) return { file, body: '', bodyDigest: '', problem: parts.problem };
  return { file, body: parts.body, bodyDigest: digestOf(parts.body) };
}
