import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { DocumentText, Improvement, NoneStated } from '../archive/document.ts';
import { announcesList, headingRole, isClosing, saysNone } from './improvement-headings.ts';
import { plainText } from './plain-text.ts';

/** One thing to improve before it has its place in the order. */
type Found = Omit<Improvement, 'ordinal'>;

/** A list of improvements while it is being read. */
interface Scope {
  readonly body: Improvement['body'];
  readonly depth: number;
  level: Improvement['level'];
  /** The rank of the sub-headings in the list, once one was met. */
  innerDepth: number | null;
  group: string | null;
  /** Items of lists and rows of tables. */
  readonly listed: Found[];
  /** Paragraphs: what is meant where the document uses no list. */
  readonly prose: Found[];
}

/** All the words of an item: its own and those of the lists within it. */
function wholeText(node: ListItem | List | RootContent): string {
  if (node.type === 'paragraph') return plainText(node);
  return 'children' in node ? (node.children as RootContent[]).map(wholeText).filter(Boolean).join(' ') : '';
}

function isBold(paragraph: Paragraph): boolean {
  const inked = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return inked.length > 0 && inked.every((child) => child.type === 'strong' || child.type === 'footnoteReference');
}

/** Headings take no more; "The experiences and progress of … : requires improvement to be good" is one. */
const longestHeading = 180;

/** A short line without a sentence's end is a topic over the items that follow. */
function looksLikeTopic(text: string): boolean {
  return text.length <= 100 && !/[.;,]$/.test(text);
}

/** A paragraph of this length that ends as a sentence and announces nothing is prose: below a list it begins another part. */
function isProse(text: string): boolean {
  return text.length > 200 && /\.$/.test(text) && !announcesList(text);
}

/** The items below a numbered topic ("1. Oversight and scrutiny"), each a sentence; null for an item that is one itself. */
function itemsBelow(item: ListItem): readonly ListItem[] | null {
  const [own, list, ...others] = item.children;
  if (own?.type !== 'paragraph' || list?.type !== 'list' || others.length > 0) return null;
  const topic = plainText(own);
  const isTopic = looksLikeTopic(topic) && !topic.endsWith(':');
  return isTopic && list.children.every((inner) => /\.$/.test(wholeText(inner))) ? list.children : null;
}

const bodyHeading = /^responsible bod(?:y|ies)$/i;

class Lists {
  readonly found: Found[] = [];
  readonly none: NoneStated[] = [];
  readonly #addressee: Improvement['body'];
  #scope: Scope | null = null;
  #isBoardPart = false;

  constructor(addressee: Improvement['body']) {
    this.#addressee = addressee;
  }

  heading(node: Heading) {
    const heading = plainText(node);
    const role = headingRole(heading);
    const scope = this.#scope;
    if (role.type === 'board') this.#isBoardPart = true;
    if (role.type === 'authority') this.#isBoardPart = false;
    if (role.type === 'list') {
      this.#open(node.depth, role.level, role.body ?? this.#currentBody());
    } else if (role.type === 'level') {
      if (scope !== null && node.depth > scope.depth) this.#enter(scope, node, role.level, null);
      else this.#open(node.depth, role.level, this.#currentBody());
    } else if (scope !== null) {
      const isOver = role.type !== 'other' || node.depth <= scope.depth || node.depth < (scope.innerDepth ?? 0);
      if (isOver) this.close();
      else this.#enter(scope, node, scope.level, heading);
    }
  }

  #currentBody(): Improvement['body'] {
    return this.#isBoardPart ? 'lscb' : this.#addressee;
  }

  #enter(scope: Scope, node: Heading, level: Scope['level'], group: string | null) {
    scope.innerDepth ??= node.depth;
    scope.level = level;
    scope.group = group;
  }

  #open(depth: number, level: Scope['level'], body: Improvement['body']) {
    this.close();
    this.#scope = { body, depth, level, innerDepth: null, group: null, listed: [], prose: [] };
  }

  /** Ends the list: its items count; its paragraphs only where it has no items. */
  close() {
    if (this.#scope === null) return;
    const { listed, prose } = this.#scope;
    this.found.push(...(listed.length > 0 ? listed : prose));
    this.#scope = null;
  }

  block(node: RootContent, next: RootContent | undefined) {
    const scope = this.#scope;
    if (scope === null) return;
    if (node.data?.mark === 'signature') return this.close();
    if (node.type === 'list') this.#list(scope, node);
    else if (node.type === 'table') this.#table(scope, node);
    else if (node.type === 'paragraph') this.#paragraph(scope, node, next);
  }

  #item(scope: Scope, text: string, node: Pick<RootContent, 'data'>, to: Found[], number: string | null = null) {
    const paragraph = node.data?.address?.id;
    if (text === '' || paragraph === undefined) return;
    const { body, level, group } = scope;
    if (saysNone(text)) this.none.push({ body, level, text, paragraph });
    else if (!announcesList(text)) to.push({ body, level, group, number, text, paragraph });
  }

  #paragraph(scope: Scope, node: Paragraph, next: RootContent | undefined) {
    const text = plainText(node);
    if (isClosing(text)) return this.close();
    const role = headingRole(text);
    if (role.type === 'end' && text.length <= longestHeading && !/[.:;,]$/.test(text)) return this.close();
    if (role.type === 'level' && isBold(node)) {
      scope.level = role.level;
      scope.group = null;
    } else if (next?.type === 'list' && announcesList(text)) return;
    else if ((isBold(node) || next?.type === 'list') && looksLikeTopic(text)) scope.group = text;
    else if (scope.listed.length > 0 && isProse(text)) this.close();
    else this.#item(scope, text, node, scope.prose);
  }

  #list(scope: Scope, list: List) {
    const hasNumbers = scope.listed.some(({ number }) => number !== null);
    list.children.forEach((item, index) => {
      const text = wholeText(item);
      const number = list.ordered === true ? String((list.start ?? 1) + index) : null;
      const below = itemsBelow(item);
      if (number === null && hasNumbers && looksLikeTopic(text)) scope.group = text;
      else if (below !== null) {
        const topic = { ...scope, group: plainText(item.children[0] ?? item) };
        for (const inner of below) this.#item(topic, wholeText(inner), inner, scope.listed);
      } else this.#item(scope, text, item, scope.listed, number);
    });
  }

  #table(scope: Scope, table: Table) {
    let bodyColumn = -1;
    let body: string | null = null;
    for (const row of table.children) {
      const cells = row.children.map(plainText);
      const heading = cells.findIndex((cell) => bodyHeading.test(cell));
      if (heading !== -1) bodyColumn = heading;
      else {
        // A body that answers for several rows is printed once.
        body = cells[bodyColumn] || body;
        this.#row(scope, row, cells, bodyColumn, body);
      }
    }
  }

  #row(scope: Scope, row: TableRow, cells: readonly string[], bodyColumn: number, body: string | null) {
    const text = cells.filter((cell, column) => cell !== '' && column !== bodyColumn).join(' ');
    if (['level', 'list'].includes(headingRole(text).type)) return;
    this.#item(body === null ? scope : { ...scope, body }, text, row, scope.listed);
  }
}

/**
 * What inspectors said must improve, from the lists that the document heads so, and where it says that a list is empty. A
 * document without such a list has neither.
 * @param tree the document, its blocks carrying their addresses
 * @param addressee to whom the lists are addressed where their headings don't say
 */
export function findImprovements(
  tree: Root,
  addressee: Improvement['body'],
): Pick<DocumentText, 'improvements' | 'noneStated'> {
  const lists = new Lists(addressee);
  tree.children.forEach((node, place) => {
    if (node.type === 'heading') lists.heading(node);
    else lists.block(node, tree.children[place + 1]);
  });
  lists.close();
  return {
    improvements: lists.found.map((found, place) => ({ ...found, ordinal: place + 1 })),
    noneStated: lists.none,
  };
}
