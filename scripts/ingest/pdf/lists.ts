import type { Leaf } from './block.ts';
import { readLabel } from './label.ts';
import { firstLine, plainText } from './leaf.ts';
import type { DroppedLine } from './running-lines.ts';
import type { FlatBlock, Grid } from './unwrap-tables.ts';

/** A list item: its own text, then the lists and paragraphs inside it. */
export interface ListItem {
  /** Printed number; null for a bullet. */
  readonly number: number | null;
  readonly text: Leaf;
  readonly children: readonly OutlineBlock[];
}

/** A list of numbered or bulleted items; numbers rise by one. */
export interface List {
  readonly role: 'list';
  readonly items: readonly ListItem[];
}

/** A document's blocks with list items gathered into lists. */
export type OutlineBlock = Leaf | Grid | List;

/** The outline, and the bullets that became list markers. */
export interface Outline {
  readonly blocks: readonly OutlineBlock[];
  readonly dropped: readonly DroppedLine[];
}

/** Left edges that differ by less are the same depth. */
const sameDepth = 8;
/** Printed numbers now and then skip one or two. */
const mostSkipped = 10;

interface OpenItem {
  readonly left: number;
  readonly textLeft: number;
  readonly list: MutableList;
}

interface MutableList {
  readonly role: 'list';
  readonly items: { number: number | null; text: Leaf; children: OutlineBlock[] }[];
}

/**
 * Gathers labelled blocks into lists, nested by their left edges. A number is a label only when it goes on with the
 * numbers before it or starts a list anew; any other number is text.
 */
export function buildLists(blocks: readonly FlatBlock[]): Outline {
  const builder = new ListBuilder();
  for (const block of blocks) builder.add(block);
  return { blocks: builder.blocks, dropped: builder.dropped };
}

class ListBuilder {
  readonly blocks: OutlineBlock[] = [];
  readonly dropped: DroppedLine[] = [];
  #open: OpenItem[] = [];
  /** The last number, and the last at each left edge: a list inside a numbered paragraph may count for itself. */
  #lastNumber = 0;
  readonly #lastAt: { readonly left: number; number: number }[] = [];

  add(block: FlatBlock): void {
    const labelled = block.role === 'item' || block.role === 'paragraph' ? this.#label(block) : null;
    if (labelled !== null && block.role !== 'grid') this.#addItem(block, labelled);
    else if (block.role === 'paragraph' || block.role === 'item')
      this.#addParagraph(block.role === 'item' ? { ...block, role: 'paragraph' } : block);
    else {
      this.#open = [];
      this.blocks.push(block);
    }
  }

  #label(leaf: Leaf): { number: number | null; text: Leaf; textLeft: number } | null {
    const found = readLabel(leaf);
    if (found === null)
      return leaf.role === 'item' ? { number: null, text: leaf, textLeft: firstLine(leaf).left } : null;
    if (found.label.kind === 'bullet') {
      this.dropped.push({ text: found.label.glyph, rule: 'bullet', page: firstLine(leaf).page });
      return found.rest === null ? null : { number: null, text: found.rest, textLeft: found.textLeft };
    }
    const { number } = found.label;
    if (found.rest === null || !this.#isNext(number, leaf)) return null;
    return { number, text: found.rest, textLeft: found.textLeft };
  }

  #isNext(number: number, leaf: Leaf): boolean {
    const here = this.#countAt(leaf)?.number;
    if ([1, this.#lastNumber + 1, (here ?? 0) + 1].includes(number)) return true;
    const last = here ?? this.#lastNumber;
    return leaf.role === 'item' && (this.#lastNumber === 0 || (number > last && number < last + mostSkipped));
  }

  #count(number: number, leaf: Leaf): void {
    this.#lastNumber = number;
    const count = this.#countAt(leaf);
    if (count === undefined) this.#lastAt.push({ left: firstLine(leaf).left, number });
    else count.number = number;
  }

  #countAt(leaf: Leaf): { readonly left: number; number: number } | undefined {
    return this.#lastAt.find(({ left }) => Math.abs(left - firstLine(leaf).left) <= sameDepth);
  }

  #addItem(leaf: Leaf, item: { number: number | null; text: Leaf; textLeft: number }): void {
    const { left } = firstLine(leaf);
    if (item.number !== null) this.#count(item.number, leaf);
    while (this.#open.length > 0 && (this.#open.at(-1)?.left ?? 0) > left + sameDepth) this.#open.pop();
    const sibling = this.#open.at(-1);
    const entry = { number: item.number, text: item.text, children: [] };
    if (sibling !== undefined && Math.abs(sibling.left - left) <= sameDepth) {
      if (follows(sibling.list, item.number)) {
        sibling.list.items.push(entry);
        return;
      }
      this.#open.pop();
    }
    const list: MutableList = { role: 'list', items: [entry] };
    this.#container().push(list);
    this.#open.push({ left, textLeft: item.textLeft, list });
  }

  #addParagraph(leaf: Leaf): void {
    if (/^[\s\p{Co}\u25A0-\u25FF\u2022]*$/u.test(plainText(leaf))) return;
    const { left } = firstLine(leaf);
    const inside = this.#open.findLastIndex(
      (item) => left >= item.textLeft - sameDepth && left > item.left + sameDepth,
    );
    this.#open = this.#open.slice(0, inside + 1);
    this.#container().push(leaf);
  }

  /** Where the next block goes: into the innermost open item, or the document. */
  #container(): OutlineBlock[] {
    return this.#open.at(-1)?.list.items.at(-1)?.children ?? this.blocks;
  }
}

function follows(list: MutableList, number: number | null): boolean {
  const last = list.items.at(-1)?.number ?? null;
  return number === null ? last === null : last !== null && number === last + 1;
}
