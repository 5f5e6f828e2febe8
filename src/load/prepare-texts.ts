import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkTexts } from './check-texts.ts';
import type { Theme } from '../archive/reference.ts';
import { projectFolder } from './content-folder.ts';
import { inWorker } from './in-worker.ts';
import { openMarks } from './kept-marks.ts';
import { loadOnce, type LoadedArchive } from './load-archive.ts';
import { ContentError, type Problem } from './problem.ts';
import { isCached, pruneTexts } from './text-cache.ts';
import { readText, type TextTask } from './texts.ts';

/** What the reading of all texts did and found. */
export interface Preparation {
  /** Texts held. */
  readonly held: number;
  /** Texts read anew; the others lay in the cache. */
  readonly read: number;
  /** Held entries whose paragraphs are not all in the lock: their ids can still change. */
  readonly unlocked: readonly string[];
}

/** What a thread is given that reads texts. */
export interface WorkerOrder {
  readonly folder: string;
  readonly themes: readonly Theme[];
  readonly tasks: readonly TextTask[];
  /** The place of the task that is read next: one number, which all threads that read the same tasks raise. */
  readonly next: SharedArrayBuffer;
}

/** A worker thread takes a moment to start: below this many texts for each it isn't worth it. */
const worthwhile = 30;

/** A task at a time, as long as no other thread has taken it. */
function* takeTasks({ tasks, next }: WorkerOrder): Generator<TextTask> {
  const place = new Int32Array(next);
  for (;;) {
    const task = tasks[Atomics.add(place, 0, 1)];
    if (task === undefined) return;
    yield task;
  }
}

/** Reads texts into the cache that no other thread has taken, and marks the themes of which they speak. @returns the problems met */
export function readTexts(order: WorkerOrder): Problem[] {
  const marks = openMarks(order.themes);
  const problems: Problem[] = [];
  for (const task of takeTasks(order)) {
    try {
      const { reading } = readText(order.folder, task);
      if (!marks.has(task)) marks.make(task, reading.text);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  return problems;
}

async function readAll(folder: string, themes: readonly Theme[], tasks: readonly TextTask[]) {
  const order: WorkerOrder = { folder, themes, tasks, next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const threads = Math.min(availableParallelism(), Math.floor(tasks.length / worthwhile));
  if (threads < 2) return readTexts(order);
  const file = join(projectFolder, 'src', 'load', 'text-worker.ts');
  const readElsewhere = () => inWorker<readonly Problem[]>(file, order, 'A worker thread that reads texts');
  const problems = (await Promise.all(Array.from({ length: threads }, readElsewhere))).flat();
  return problems.sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

/**
 * Reads every held text into the cache, in worker threads where there is much to do, and checks what only the texts show:
 * that no published paragraph is lost, that no document contradicts its frontmatter, and that its evidence exists.
 * @throws ContentError with every problem that was found
 */
export async function prepareTexts(): Promise<Preparation> {
  const loaded = loadOnce();
  const preparation = await prepareLoaded(loaded);
  const marks = openMarks(loaded.archive.themes);
  pruneTexts(new Set([...loaded.texts.tasks.values()].flatMap((task) => [task.digest, marks.digestOf(task)])));
  return preparation;
}

/** The same for an archive at hand. @throws ContentError with every problem that was found */
export async function prepareLoaded(loaded: LoadedArchive): Promise<Preparation> {
  const { folder, texts, lock } = loaded;
  const { themes } = loaded.archive;
  const marks = openMarks(themes);
  const missing = [...texts.tasks.values()].filter(({ digest }) => !isCached(digest));
  const tasks = [...texts.tasks.values()].filter((task) => !isCached(task.digest) || !marks.has(task));
  const unread = await readAll(folder, themes, tasks);
  if (unread.length > 0) throw new ContentError(unread);
  const problems = checkTexts(loaded);
  if (problems.length > 0) throw new ContentError(problems);
  const unlocked = [...texts.tasks.keys()].filter((id) => {
    const published = new Set(lock.get(id)?.map((paragraph) => paragraph.id));
    return texts.readingOf(id).permalinks.some((paragraph) => !published.has(paragraph.id));
  });
  return { held: texts.tasks.size, read: missing.length, unlocked };
}
