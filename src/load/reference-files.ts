import { statSync } from 'node:fs';
import { z } from 'zod';
import { authoritySchema, type Authority } from '../archive/authority.ts';
import { conceptSchema, frameworkSchema, type Framework } from '../archive/framework.ts';
import { gradeSchema } from '../archive/grade.ts';
import { kindSchema } from '../archive/kind.ts';
import {
  aliasSchema,
  glossaryTermSchema,
  historySchema,
  outcomeSchema,
  personSchema,
  redirectSchema,
  themeSchema,
} from '../archive/reference.ts';
import { settingsSchema, type Settings } from '../archive/settings.ts';
import { slugSchema } from '../archive/slug.ts';
import { check } from './check.ts';
import { ContentError, type Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';
import { namesIn } from './read-folder.ts';
import { readYaml } from './yaml.ts';

/** The files that are read beside the entries. */
export const referenceFiles = [
  'archive.yaml',
  'kinds.yaml',
  'grades.yaml',
  'concepts.yaml',
  'outcomes.yaml',
  'themes.yaml',
  'glossary.yaml',
  'people.yaml',
  'history.yaml',
  'redirects.yaml',
  'search-aliases.yaml',
] as const;

/** The folders that hold one file a thing. */
export const referenceFolders = ['authorities', 'frameworks'] as const;

type ReferenceFile = (typeof referenceFiles)[number];

/** Everything in the content folder but the entries. */
export type ReferenceData = ReturnType<typeof readReferenceData>;
/** Everything that the entries refer to. */
export type References = Omit<ReferenceData, 'settings'>;

function readOne<Schema extends z.ZodType>(folder: string, file: string, schema: Schema, problems: Problem[]) {
  const read = readContentFile(folder, file);
  if (read === null) return null;
  if (read.problem !== undefined) {
    problems.push(read.problem);
    return null;
  }
  const checked = check(schema, readYaml(read.text), file);
  if (checked.problems === undefined) return checked.value;
  problems.push(...checked.problems);
  return null;
}

function readRequired<Schema extends z.ZodType>(folder: string, file: string, schema: Schema, problems: Problem[]) {
  const before = problems.length;
  const value = readOne(folder, file, schema, problems);
  if (value === null && problems.length === before) {
    problems.push({
      file,
      field: '',
      found: 'no such file',
      allowed: 'the file is required',
      mend: 'add it; docs/content.md says what belongs there',
    });
  }
  return value;
}

/** A list in one file; a file of comments alone is an empty list. */
function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .nullable()
    .transform((list) => list ?? []);
}

/** The files of a folder, one thing a file, each with its name as slug. */
function readFolder<Schema extends z.ZodType>(
  folder: string,
  name: (typeof referenceFolders)[number],
  schema: Schema,
  problems: Problem[],
) {
  return namesIn(folder, name, problems).flatMap((base) => {
    const file = `${name}/${base}`;
    const slug = base.replace(/\.yaml$/, '');
    if (!base.endsWith('.yaml') || !slugSchema.safeParse(slug).success) {
      problems.push({
        file,
        field: '',
        found: `a file named "${base}"`,
        allowed: 'names of lower-case letters, digits and single hyphens that end in ".yaml"',
        mend: 'rename it',
      });
      return [];
    }
    const value = readOne(folder, file, schema, problems);
    return value === null ? [] : [{ ...(value as object), slug } as z.output<Schema> & { readonly slug: string }];
  });
}

/** @throws ContentError when there is no such folder: nothing else can then be said of it */
function mustBeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  const allowed = 'a folder that holds an archive, as docs/content.md describes it';
  const mend = 'correct ARCHIVE_CONTENT or --content, or make the folder';
  const what = found === undefined ? 'no such folder' : 'a file';
  throw new ContentError([{ file: folder, field: '', found: what, allowed, mend }]);
}

/**
 * Reads the archive's settings.
 * @param folder the content folder
 * @param problems takes what is wrong
 * @returns null when something is wrong with them
 * @throws ContentError when there is no such folder
 */
export function readSettings(folder: string, problems: Problem[]): Settings | null {
  mustBeFolder(folder);
  return readRequired(folder, 'archive.yaml', settingsSchema, problems);
}

/**
 * Reads every file of the content folder but the entries.
 * @param folder the content folder
 * @param problems takes what is wrong; a file with a problem counts as empty
 * @throws ContentError when there is no such folder
 */
export function readReferenceData(folder: string, problems: Problem[]) {
  mustBeFolder(folder);
  const required = <Schema extends z.ZodType>(file: ReferenceFile, schema: Schema) =>
    readRequired(folder, file, z.array(schema).min(1), problems) ?? [];
  const optional = <Schema extends z.ZodType>(file: ReferenceFile, schema: Schema) =>
    readOne(folder, file, listOf(schema), problems) ?? [];
  const authorities: Authority[] = readFolder(folder, 'authorities', authoritySchema, problems);
  const frameworks: Framework[] = readFolder(folder, 'frameworks', frameworkSchema, problems);
  return {
    settings: readSettings(folder, problems),
    authorities: authorities.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    frameworks: frameworks.sort((a, b) => a.firstSeen.localeCompare(b.firstSeen)),
    kinds: required('kinds.yaml', kindSchema),
    grades: required('grades.yaml', gradeSchema),
    concepts: required('concepts.yaml', conceptSchema),
    outcomes: optional('outcomes.yaml', outcomeSchema),
    themes: optional('themes.yaml', themeSchema),
    glossary: optional('glossary.yaml', glossaryTermSchema),
    people: optional('people.yaml', personSchema),
    history: optional('history.yaml', historySchema),
    redirects: optional('redirects.yaml', redirectSchema),
    aliases: optional('search-aliases.yaml', aliasSchema),
  };
}
