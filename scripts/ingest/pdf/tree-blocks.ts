import type { Block, Cell, Leaf, LeafRole } from './block.ts';
import { toLines } from './line.ts';
import type { RawPage, StructureContent, StructureElement, TextRun } from './raw-page.ts';
import { returnStrayRuns } from './stray-runs.ts';

/** Roles (PDF 32000-1, 14.8.4) that hold a block's own text. */
const leafRoles: Readonly<Record<string, LeafRole>> = {
  P: 'paragraph',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  Title: 'heading',
  LI: 'item',
  TOCI: 'contents',
  Note: 'note',
  FENote: 'note',
  Caption: 'paragraph',
};

/** Roles whose text belongs to the block around them. Word tags an item's paragraphs inside `LBody`. */
const inlineRoles: ReadonlySet<string> = new Set(
  'Span Link Reference BibEntry Quote Code Annot Em Strong Sub Lbl LBody Figure Formula Form Ruby RB RT RP Warichu WT WP NonStruct Private'.split(
    ' ',
  ),
);

/** Reads a tagged page's blocks in the order of its structure tree; text within a block stands in painting order. */
export function treeBlocks(page: RawPage): Block[] {
  const runsOf = Map.groupBy(page.runs, (run) => run.content ?? '');
  const reader = new TreeReader(page.number, (contents) =>
    contents
      .flatMap((content) => runsOf.get(content) ?? [])
      .filter((run) => !run.artifact && !run.invisible)
      .sort((a, b) => a.order - b.order),
  );
  if (page.tree === null) return [];
  const blocks = reader.blocks(page.tree, 'paragraph', null);
  const held = new Set(contentsOf(page.tree));
  const isUnfiled = (run: TextRun): boolean => run.content === null || !held.has(run.content);
  return returnStrayRuns(
    blocks,
    page.runs.filter((run) => isUnfiled(run) && !run.artifact && !run.invisible),
  );
}

function contentsOf(element: StructureElement): string[] {
  return element.children.flatMap((child) => ('content' in child ? [child.content] : contentsOf(child)));
}

/** Walks one page's tree. */
class TreeReader {
  readonly #page: number;
  readonly #runsOf: (contents: readonly string[]) => readonly TextRun[];

  constructor(page: number, runsOf: (contents: readonly string[]) => readonly TextRun[]) {
    this.#page = page;
    this.#runsOf = runsOf;
  }

  /** The blocks of an element; its own text, in stretches between blocks inside it, becomes leaves of `role`. */
  blocks(element: StructureElement, role: LeafRole, level: number | null): Block[] {
    const blocks: Block[] = [];
    let contents: string[] = [];
    let inside: LeafRole = role;
    const flush = (): void => {
      const lines = toLines(this.#runsOf(contents), this.#page);
      if (lines.length > 0) {
        blocks.push({ role: inside, level: inside === 'heading' ? level : null, lines } satisfies Leaf);
        if (inside === 'item') inside = 'paragraph';
      }
      contents = [];
    };
    const visit = (child: StructureElement | StructureContent): void => {
      if ('content' in child) contents.push(child.content);
      else if (inlineRoles.has(child.role)) child.children.forEach(visit);
      else if (inside === 'item' && child.role === 'P') {
        child.children.forEach(visit);
        flush();
      } else {
        flush();
        blocks.push(...this.#block(child, role));
      }
    };
    element.children.forEach(visit);
    flush();
    return blocks;
  }

  #block(element: StructureElement, outer: LeafRole): Block[] {
    if (element.role === 'Table') return this.#table(element);
    const role = leafRoles[element.role];
    if (outer === 'note' || outer === 'contents') return this.blocks(element, outer, null);
    if (role === undefined) return this.blocks(element, 'paragraph', null);
    return this.blocks(element, role, headingLevel(element.role));
  }

  #table(element: StructureElement): Block[] {
    const rows = rowsOf(element).map((row) =>
      row.children.flatMap((child): Cell[] => {
        if ('content' in child) return [];
        return [{ header: child.role === 'TH', blocks: this.blocks(child, 'paragraph', null) }];
      }),
    );
    const filled = rows.filter((row) => row.some((cell) => cell.blocks.length > 0));
    return filled.length === 0 ? [] : [{ role: 'table', rows: filled, page: this.#page }];
  }
}

function rowsOf(element: StructureElement): StructureElement[] {
  return element.children.flatMap((child) => {
    if ('content' in child) return [];
    return child.role === 'TR' ? [child] : rowsOf(child);
  });
}

function headingLevel(role: string): number | null {
  if (role === 'Title') return 1;
  const digit = /^H([1-6])$/.exec(role)?.[1];
  return digit === undefined ? null : Number(digit);
}
