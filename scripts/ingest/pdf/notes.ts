import type { Leaf } from './block.ts';
import { firstLine, inkedRuns, plainText } from './leaf.ts';
import type { Line } from './line.ts';
import { noteMark } from './segments.ts';
import type { FlatBlock } from './unwrap-tables.ts';

/** A footnote: its printed mark and its text. */
export interface Note {
  readonly label: string;
  readonly leaf: Leaf;
}

/** A document's running text and its notes, apart. */
export interface SplitNotes {
  readonly body: readonly FlatBlock[];
  readonly notes: readonly Note[];
}

/**
 * Takes the notes that a mark in the text points to out of the running text. A note that nothing points to, or whose
 * mark was used before, stays where it is, so that no reader misses it.
 */
export function splitNotes(blocks: readonly FlatBlock[]): SplitNotes {
  const joined = joinNoteParts(blocks.map((block) => (isUntaggedNote(block) ? { ...block, role: 'note' } : block)));
  const marks = new Set(joined.flatMap(marksIn));
  const notes: Note[] = [];
  const body = joined.flatMap((block): FlatBlock[] => {
    if (block.role !== 'note') return [block];
    const note = readNote(block);
    if (note === null || !marks.has(note.label) || notes.some((other) => other.label === note.label)) {
      return [block];
    }
    notes.push(note);
    return [];
  });
  return { body, notes };
}

/** The marks of notes in a block's text. */
function marksIn(block: FlatBlock): string[] {
  const leaves = block.role === 'grid' ? block.rows.flat(2) : block.role === 'note' ? [] : [block];
  return leaves.flatMap((leaf) => leaf.lines.flatMap((line) => line.runs.flatMap((run) => noteMark(run, line) ?? [])));
}

/** A paragraph in small print that begins with a raised number. */
function isUntaggedNote(block: FlatBlock): block is Leaf {
  if (block.role !== 'paragraph') return false;
  const line = firstLine(block);
  const [first] = line.runs;
  return line.size < 11 && first !== undefined && noteMark(first, line) !== null;
}

/** Word tags each paragraph of a note as a note: what has no mark goes on with the note before. */
function joinNoteParts(blocks: readonly FlatBlock[]): FlatBlock[] {
  const joined: FlatBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.role === 'note' && before?.role === 'note' && readNote(block) === null) {
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
    } else joined.push(block);
  }
  return joined;
}

/** Splits a note into its mark and its text; null when it shows no mark. */
function readNote(leaf: Leaf): Note | null {
  const line = firstLine(leaf);
  const start = line.runs.findIndex((run) => run.text.trim() !== '');
  const first = line.runs[start];
  if (first === undefined) return null;
  const raised =
    noteMark(first, line) ??
    (/^\d{1,2}$/u.test(first.text.trim()) && first.size < line.size ? first.text.trim() : null);
  const label = raised ?? /^(\d{1,2})(?:\s+\S|\p{Lu})/u.exec(plainText(leaf))?.[1] ?? null;
  if (label === null) return null;
  const rest: Line = { ...line, runs: withoutStart(line.runs.slice(start), label.length) };
  const lines = inkedRuns({ ...leaf, lines: [rest] }).length > 0 ? [rest, ...leaf.lines.slice(1)] : leaf.lines.slice(1);
  return lines.length === 0 ? null : { label, leaf: { ...leaf, lines } };
}

function withoutStart(runs: readonly Line['runs'][number][], length: number): Line['runs'] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  const text = first.text.trimStart().slice(length);
  return [{ ...first, text }, ...others];
}
