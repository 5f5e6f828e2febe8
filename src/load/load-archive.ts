import { AsyncLocalStorage } from 'node:async_hooks';
import type { Archive, Entry, Inspection, Plan } from '../archive/archive.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { onceFor } from '../archive/once-for.ts';
import { partOf } from '../archive/part.ts';
import { contentFolder } from './content-folder.ts';
import { crossCheckReference } from './cross-check-reference.ts';
import { crossCheck } from './cross-check.ts';
import { findEntryFiles, readEntryFile } from './entry-files.ts';
import { checkNames } from './known-names.ts';
import { keptMarksOf } from './kept-marks.ts';
import { readLock, type Lock } from './lock.ts';
import { ContentError, type Problem } from './problem.ts';
import { readReferenceData } from './reference-files.ts';
import { openTexts, textTasks, type Texts } from './texts.ts';

/** The archive with the pages' HTML, which is no part of the domain. */
export interface LoadedArchive {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly archive: Archive;
  readonly texts: Texts;
  readonly lock: Lock;
}

/** The first day on which inspectors can have been there; the entry's own date where that is not known. */
function firstDay(entry: Entry): number {
  const { inspected } = entry;
  if (inspected === undefined) return dateBounds(entry.date).earliest;
  return dateBounds('between' in inspected ? inspected.between : (inspected.from ?? inspected.to)).earliest;
}

function inOrder<Some extends Entry>(entries: Some[]): Some[] {
  const keyed = entries.map((entry) => ({ entry, day: firstDay(entry) }));
  return keyed.sort((a, b) => a.day - b.day || (a.entry.id < b.entry.id ? -1 : 1)).map(({ entry }) => entry);
}

/** Files of which no entry and no other file says anything: broken, they are no reason to put off the cross-checks. */
const unreferenced: ReadonlySet<string> = new Set([
  'archive.yaml',
  'themes.yaml',
  'glossary.yaml',
  'people.yaml',
  'search-aliases.yaml',
]);

/**
 * Reads and checks a content folder.
 * @param folder the content folder, absolute
 * @throws ContentError with every problem that was found
 */
export function readArchive(folder: string): LoadedArchive {
  const problems: Problem[] = [];
  const { settings, ...reference } = readReferenceData(folder, problems);
  const lock = readLock(folder, problems);
  checkNames(folder, problems);
  const isReferenceWhole = problems.every(({ file }) => unreferenced.has(file));
  const ids = findEntryFiles(folder, problems);
  const files = ids.flatMap((id) => readEntryFile(folder, id, problems) ?? []);
  if (isReferenceWhole) {
    problems.push(...crossCheckReference(reference, new Set(ids), lock));
    problems.push(...crossCheck(files, reference, new Set(ids)));
  }
  if (problems.length > 0 || settings === null) throw new ContentError(problems);
  const voices = new Map(reference.kinds.map((kind) => [kind.slug, kind.voice]));
  const inspections: Inspection[] = [];
  const plans: Plan[] = [];
  for (const { id, file, frontmatter } of files) {
    const isPlan = voices.get(frontmatter.kind) === 'council';
    if (isPlan) plans.push({ ...frontmatter, id, file, voice: 'council' });
    else inspections.push({ ...frontmatter, id, file, voice: 'inspectors' });
  }
  const tasks = textTasks(files, reference.kinds, lock);
  const texts = openTexts(folder, tasks);
  const archive: Archive = {
    settings,
    ...reference,
    inspections: inOrder(inspections),
    plans: inOrder(plans),
    textOf: texts.textOf,
    keptMarksOf: keptMarksOf(reference.themes, tasks),
    stampOf: (id) => tasks.get(id) ?? null,
  };
  return { folder, archive, texts, lock };
}

/**
 * What was loaded is kept with the process, not with this module: Astro bundles the pages with a copy of their own of every
 * module, and the archive would be read, and held in memory, once for each.
 */
const shared = globalThis as { loadedArchive?: LoadedArchive };

/** The archive with its texts, read once a process. @throws ContentError with every problem that was found */
export function loadOnce(): LoadedArchive {
  const folder = contentFolder();
  if (shared.loadedArchive?.folder !== folder) shared.loadedArchive = readArchive(folder);
  return shared.loadedArchive;
}

/** Has the archive read anew when it is next asked for: its files have changed. */
export function forgetArchive(): void {
  delete shared.loadedArchive;
}

const seen = new AsyncLocalStorage<Archive>();
const partsOf = onceFor((_archive: Archive) => new Map<string, Archive>());

/** The part of the archive that pages about some authorities see. @param authorities slugs */
export function loadPart(authorities: readonly string[]): Archive {
  const { archive } = loadOnce();
  const known = partsOf(archive);
  const name = authorities.join(' ');
  const part = known.get(name) ?? partOf(archive, authorities);
  known.set(name, part);
  return part;
}

/** Makes a page about some authorities: whatever it loads on the way is their part of the archive. */
export function withPart<Made>(authorities: readonly string[], make: () => Made): Made {
  return seen.run(loadPart(authorities), make);
}

/**
 * The archive in the content folder (`ARCHIVE_CONTENT`, else `content/`), read once a process; the part that is to be seen
 * inside of `withPart`.
 * @throws ContentError with every problem that was found
 */
export async function loadArchive(): Promise<Archive> {
  return seen.getStore() ?? loadOnce().archive;
}

/** An archive as plain data, which can go to a worker thread; texts are read there when they are asked for. */
export interface PackedArchive {
  readonly folder: string;
  readonly data: Omit<Archive, 'textOf' | 'keptMarksOf' | 'stampOf'>;
  readonly tasks: Texts['tasks'];
}

/** Makes an archive ready to go to a worker thread. */
export function packArchive({
  folder,
  archive: { textOf: _textOf, keptMarksOf: _keptMarksOf, stampOf: _stampOf, ...data },
  texts: { tasks },
}: LoadedArchive): PackedArchive {
  return { folder, data, tasks };
}

/** Threads go through the texts from first to last, some authorities at a time: they need few at once. */
const memoryInThread = 40_000_000;

/** The archive that was packed. */
export function unpackArchive({ folder, data, tasks }: PackedArchive): Archive {
  return {
    ...data,
    textOf: openTexts(folder, tasks, memoryInThread).textOf,
    keptMarksOf: keptMarksOf(data.themes, tasks),
    stampOf: (id) => tasks.get(id) ?? null,
  };
}

/**
 * The body of a held entry as an HTML fragment (`src/text/html.ts`).
 * @throws RangeError for an entry whose text is not held, or lies outside of the part that is to be seen
 */
export function htmlOf(id: string): string {
  seen.getStore()?.textOf(id);
  return loadOnce().texts.readingOf(id).html;
}
