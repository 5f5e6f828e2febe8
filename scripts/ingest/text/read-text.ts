import type { ReadResult } from '../read-result.ts';
import type { Block, Repair } from './block.ts';
import { dropPageNumbers } from './drop-page-numbers.ts';
import { gatherNotes } from './gather-notes.ts';
import { findHeadings } from './headings.ts';
import { joinPages } from './join-pages.ts';
import { joinTables } from './join-tables.ts';
import { markLetter } from './letter.ts';
import { parseBlocks } from './parse.ts';
import { readPlanTables } from './plan-tables.ts';
import { shapeTables } from './tables.ts';
import { toRoot } from './to-root.ts';

/** The repairs in the order in which they must be made: a later one relies on what the earlier ones put together. */
const repairs: readonly ((document: { readonly blocks: readonly Block[] }) => Repair)[] = [
  dropPageNumbers,
  gatherNotes,
  markLetter,
  joinPages,
  joinTables,
  readPlanTables,
  shapeTables,
  findHeadings,
];

/**
 * Reads a document that came as text, with the scars of its conversion from PDF (docs/ingest.md lists them).
 * @param source the text
 */
export function readText(source: string): ReadResult {
  let { blocks, dropped = [] } = parseBlocks(source);
  const moved: ReadResult['moved'][number][] = [];
  for (const repair of repairs) {
    const result = repair({ blocks });
    blocks = result.blocks;
    dropped = [...dropped, ...(result.dropped ?? [])];
    moved.push(...(result.moved ?? []));
  }
  return { root: toRoot(blocks), sourceText: source, dropped, moved, pages: null, doubts: [], extractor: 'text 1' };
}
