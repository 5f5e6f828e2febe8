import type { FootnoteDefinition, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { eachNode } from './each-node.ts';
import { plainText } from './plain-text.ts';
import type { Block } from './tree.ts';

type Form = Block['form'];

/** Where in the document the walk stands. */
class Walk {
  readonly blocks: Block[] = [];
  #page: number | null = null;
  #sections: { readonly id: string; readonly level: number }[] = [];

  add(
    node: Block['node'],
    facts: { form: Form; number?: string | null; sequence?: string | null; text: string; cells?: string[] },
  ) {
    const { form, text, number = null, sequence = null, cells = null } = facts;
    const sections = this.#sections.map((section) => section.id);
    this.blocks.push({ node, form, text, number, sequence, cells, sections, page: this.#page });
  }

  /** Pages that begin within a block count for what follows it. */
  passPages(node: Nodes) {
    eachNode(node, (inner) => {
      if (inner.type === 'pageMark') this.#page = inner.page;
    });
  }

  visitAll(nodes: readonly RootContent[], form: Form, depth: number) {
    for (const node of nodes) this.visit(node, form, depth);
  }

  visit(node: RootContent, inherited: Form, depth: number) {
    const form = formOf(node, inherited);
    switch (node.type) {
      case 'pageMark':
        this.#page = node.page;
        return;
      case 'heading': {
        const section = node.data?.section;
        if (section === undefined) return;
        this.#sections = this.#sections.filter(({ level }) => level < node.depth);
        this.#sections.push({ id: section.id, level: node.depth });
        this.passPages(node);
        return;
      }
      case 'paragraph': {
        const text = plainText(node);
        if (text !== '') this.add(node, { form, text });
        this.passPages(node);
        return;
      }
      case 'list':
        this.#list(node, form, depth);
        return;
      case 'table':
        this.#table(node, form);
        return;
      case 'notes':
        this.#sections = [];
        this.#page = null;
        node.children.forEach((note) => this.#note(note, depth));
        return;
      default:
        if ('children' in node) this.visitAll(node.children as RootContent[], form, depth);
    }
  }

  #list(list: List, form: Form, depth: number) {
    list.children.forEach((item, index) => {
      const number = list.ordered === true ? String((list.start ?? 1) + index) : null;
      this.#item(item, number, form === 'paragraph' ? 'item' : form, depth);
    });
  }

  #item(item: ListItem, number: string | null, form: Form, depth: number) {
    const opening = item.children.findIndex((child) => child.type !== 'pageMark');
    const first = item.children[opening];
    const text = first?.type === 'paragraph' ? plainText(first) : '';
    item.children.slice(0, opening).forEach((mark) => this.passPages(mark));
    if (text !== '' || number !== null) {
      const numbered = number !== null && depth === 0 && form === 'item';
      this.add(item, { form: numbered ? 'paragraph' : form, number, sequence: numbered ? number : null, text });
    }
    const rest =
      first?.type === 'paragraph' ? item.children.slice(opening + 1) : item.children.slice(Math.max(opening, 0));
    if (first?.type === 'paragraph') this.passPages(first);
    this.visitAll(rest, form === 'item' ? 'paragraph' : form, depth + 1);
  }

  #table(table: Table, form: Form) {
    for (const row of table.children) {
      const cells = row.children.map(plainText);
      const text = cells.join(' | ');
      if (cells.some((cell) => cell !== '')) this.add(row, { form: form === 'paragraph' ? 'row' : form, text, cells });
      this.passPages(row);
    }
  }

  #note(note: FootnoteDefinition, depth: number) {
    const [first, ...rest] = note.children;
    const text = first?.type === 'paragraph' ? plainText(first) : '';
    this.add(note, { form: 'note', number: note.label ?? note.identifier, text });
    if (first !== undefined && first.type !== 'paragraph') this.visit(first, 'note', depth + 1);
    this.visitAll(rest, 'note', depth + 1);
  }
}

function formOf(node: RootContent, inherited: Form): Form {
  const mark = node.data?.mark;
  return mark === 'letterhead' || mark === 'contents' ? mark : inherited;
}

/**
 * The addressable parts of a document in order: paragraphs, list items, table rows, notes.
 * A numbered item at the top of the document is a paragraph; the further paragraphs of an item are parts of their own.
 */
export function findParagraphs(tree: Root): Block[] {
  const walk = new Walk();
  walk.visitAll(tree.children, 'paragraph', 0);
  return walk.blocks;
}
