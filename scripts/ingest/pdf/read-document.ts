import type { ReadResult } from '../read-result.ts';
import type { Leaf } from './block.ts';
import { rankHeadings } from './headings.ts';
import { insertKept, joinPages, rightEdges } from './join-pages.ts';
import { letterParts } from './letter-parts.ts';
import { buildLists } from './lists.ts';
import { splitNotes } from './notes.ts';
import type { RawDocument } from './raw-page.ts';
import { auditFurniture } from './running-lines.ts';
import { segmentText, toSegments } from './segments.ts';
import { toMdast } from './to-mdast.ts';
import { treeBlocks } from './tree-blocks.ts';
import { unwrapTables } from './unwrap-tables.ts';

/**
 * Makes Markdown of what the readers saw. Pure: no file, no process.
 * @param sourceText the independent reader's text
 */
export function readDocument(document: RawDocument, sourceText: string): ReadResult {
  const furniture = auditFurniture(document.pages);
  const flat = unwrapTables(document.pages.flatMap((page) => treeBlocks(page)));
  const { body, notes } = splitNotes(flat);
  const rightEdge = rightEdges(body);
  const joined = joinPages(rankHeadings(body), rightEdge);
  const whole = insertKept(joined, furniture.kept, document.pages[0]?.height ?? 0);
  const parts = letterParts(whole);
  const outline = buildLists(whole);
  const labels = new Set(notes.map((note) => note.label));
  const context = { notes: labels, rightEdge, partOf: (leaf: Leaf) => parts.get(leaf) ?? null };
  return {
    root: toMdast(outline.blocks, notes, context),
    sourceText,
    dropped: [...furniture.dropped, ...outline.dropped],
    moved: notes.map((note) => ({
      text: `${note.label} ${segmentText(toSegments(note.leaf, context))}`,
      rule: 'note',
    })),
    pages: document.pages.length,
    doubts: [],
    extractor: 'pdf 1 (structure tree)',
  };
}
