import type { ReadResult } from '../read-result.ts';
import type { Block, Leaf } from './block.ts';
import { visibleCharacters } from './characters.ts';
import { rankHeadings } from './headings.ts';
import { insertKept, joinPages, rightEdges } from './join-pages.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { layoutLines } from './layout-lines.ts';
import { inkedRuns } from './leaf.ts';
import { letterParts, openLetterhead } from './letter-parts.ts';
import { buildLists, type OutlineBlock } from './lists.ts';
import { findMoves } from './moves.ts';
import { splitNotes } from './notes.ts';
import type { RawDocument, RawPage, TextRun } from './raw-page.ts';
import { auditFurniture, findInvisible, markRunningLines, type DroppedLine } from './running-lines.ts';
import { segmentText, toSegments } from './segments.ts';
import { settleSpacing } from './settle-spacing.ts';
import { toMdast } from './to-mdast.ts';
import { treeBlocks } from './tree-blocks.ts';
import { leavesOf, unwrapTables } from './unwrap-tables.ts';

/** With more of its characters outside its structure tree, a document is read by its layout. */
const mostOutsideTree = 0.005;

/**
 * Makes Markdown of what the readers saw. Pure: no file, no process.
 * @param sourceText the independent reader's text
 */
export function readDocument(document: RawDocument, sourceText: string): ReadResult {
  const tree = readTree(document);
  const isTagged = tree !== null;
  const { blocks, kept, dropped } = tree ?? readLayout(document);
  const { body, notes } = splitNotes(openLetterhead(unwrapTables(blocks)));
  const rightEdge = rightEdges(body);
  const joined = joinPages(rankHeadings(body), rightEdge);
  const whole = insertKept(joined, kept, document.pages[0]?.height ?? 0);
  const parts = letterParts(whole);
  const outline = buildLists(whole);
  const labels = new Set(notes.map((note) => note.label));
  const context = {
    notes: labels,
    rightEdge,
    partOf: (block: OutlineBlock) => (block.role === 'list' ? null : (parts.get(block) ?? null)),
  };
  const spacing = settleSpacing(toMdast(outline.blocks, notes, context), sourceText);
  return {
    root: spacing.root,
    sourceText,
    dropped: [...dropped, ...findInvisible(document), ...outline.dropped],
    moved: [
      ...notes.map((note) => ({ text: `${note.label} ${segmentText(toSegments(note.leaf, context))}`, rule: 'note' })),
      ...findMoves(whole),
      ...spacing.splitInSource,
    ],
    pages: document.pages.length,
    doubts: [
      ...(isTagged ? [] : [{ field: 'structure', why: 'inferred: the PDF carries no structure tree', seen: '' }]),
      ...[...spacing.joined, ...spacing.splitInSource.map(({ text }) => text)].map((seen) => ({
        field: 'words',
        why: 'one of two readers sees a space inside this word',
        seen,
      })),
      ...pagesInDoubt(document, ({ recognised }) => recognised === true, 'a machine recognised the text of a picture'),
      ...pagesInDoubt(document, ({ runs }) => runs.length === 0, 'a page holds no text: it is empty, or a picture'),
    ],
    extractor: isTagged ? 'pdf 1 (structure tree)' : 'pdf 1 (layout)',
  };
}

function pagesInDoubt(
  { pages }: RawDocument,
  isInDoubt: (page: RawPage) => boolean,
  why: string,
): ReadResult['doubts'] {
  return pages.filter(isInDoubt).map(({ number }) => ({ field: 'words', why, seen: `page ${number}` }));
}

interface Reading {
  readonly blocks: readonly Block[];
  readonly kept: readonly Leaf[];
  readonly dropped: readonly DroppedLine[];
}

/** Reads by the structure tree; null when too much of the text is neither in it nor page furniture. */
function readTree(document: RawDocument): Reading | null {
  const pages = markRunningLines(document.pages, 0.5, 3);
  const blocks = pages.flatMap((page) => treeBlocks(page));
  const placed = new Set(leavesOf(blocks).flatMap(inkedRuns));
  const furniture = auditFurniture(pages, (run) => !placed.has(run));
  const astray = furniture.kept.flatMap((leaf) => inkedRuns(leaf).filter((run) => !run.artifact));
  const outside = count(astray) / Math.max(1, count(astray) + count([...placed]));
  return placed.size === 0 || outside > mostOutsideTree ? null : { ...furniture, blocks };
}

/** Reads by where the lines stand. */
function readLayout(document: RawDocument): Reading {
  const pages = markRunningLines(document.pages, 0.3, 2);
  const furniture = auditFurniture(pages, (run) => run.artifact);
  return { ...furniture, blocks: pages.flatMap((page) => layoutBlocks(layoutLines(page))) };
}

function count(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + visibleCharacters(run.text), 0);
}
