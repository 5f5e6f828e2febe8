import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { paragraphSign } from '../archive/paragraph-sign.ts';
import { plainText } from './plain-text.ts';
import type { Notes, PageMark } from './tree.ts';

type Content = Element | ElementContent | (Element | ElementContent)[] | undefined;
type Annotated = Pick<RootContent, 'data'>;

/** The attributes that make a block addressable and say what it is. */
function attributes(node: Annotated, ...classes: string[]): Record<string, string | string[] | boolean> {
  const { address, mark, uncertain } = node.data ?? {};
  const className = [
    ...classes,
    ...(mark === undefined ? [] : [mark]),
    ...(uncertain === undefined ? [] : ['uncertain']),
  ];
  return {
    ...(address === undefined ? {} : { id: address.id, dataParagraph: true }),
    ...(className.length === 0 ? {} : { className }),
  };
}

function permalink(node: Annotated): Element[] {
  const id = node.data?.address?.id;
  if (id === undefined) return [];
  const sign = paragraphSign(id, null);
  return [h('a.para-link', { href: `#${id}`, 'aria-label': `${sign}: link to this paragraph` }, sign)];
}

const handlers = {
  heading(state: State, node: Heading): Content {
    const section = node.data?.section;
    if (section === undefined) return undefined;
    return h(`h${section.rank}`, { id: section.id, ...attributes(node) }, state.all(node));
  },

  paragraph(state: State, node: Paragraph): Content {
    if (plainText(node) === '') return state.all(node) as ElementContent[];
    return h('p', attributes(node), [...state.all(node), ...permalink(node)]);
  },

  list(state: State, node: List): Content {
    const items = node.children.map((item, index) =>
      listItem(state, item, node.ordered ? (node.start ?? 1) + index : null),
    );
    if (node.ordered === true) return items;
    return h('ul', attributes(node), items);
  },

  table(state: State, node: Table): Content {
    const [head, ...body] = node.children;
    const isHeaded = head !== undefined && plainText(head) !== '';
    const rows = body.map((row) => tableRow(state, row, 'td'));
    return h('div.table', { role: 'region', tabindex: 0, 'aria-label': node.data?.label ?? 'Table' }, [
      h('table', attributes(node), [
        ...(isHeaded ? [h('thead', [tableRow(state, head, 'th')])] : []),
        h('tbody', rows),
      ]),
    ]);
  },

  footnoteReference(_state: State, node: FootnoteReference): Content {
    const label = node.label ?? node.identifier;
    const note = node.data?.note;
    if (note === undefined) return h('sup', label);
    return h('sup.note-mark', { id: note.mark }, [
      h('a', { href: `#${note.id}`, 'aria-label': `Note ${label}` }, label),
    ]);
  },

  footnoteDefinition(state: State, node: FootnoteDefinition): Content {
    const label = node.label ?? node.identifier;
    const [mark] = node.data?.marks ?? [];
    const back = h('a.note-back', { href: `#${mark ?? ''}`, 'aria-label': `Note ${label}: back to the text` }, label);
    return h('li', attributes(node, 'note'), [
      mark === undefined ? h('span.note-back', label) : back,
      ' ',
      ...inner(state, node),
      ...permalink(node),
    ]);
  },

  notes(state: State, node: Notes): Content {
    const items = node.children.map((note) => state.one(note, undefined) as Element);
    return h('section.notes', { 'aria-label': 'Notes' }, [h('ul', items)]);
  },

  pageMark(_state: State, node: PageMark): Content {
    const id = node.first ? { id: `page-${node.page}` } : {};
    return h('span.page-mark', { ...id, dataPage: String(node.page) });
  },
};

/** The content of an item or note: its paragraph needs no element of its own where it is the only one. */
function inner(state: State, node: ListItem | FootnoteDefinition): ElementContent[] {
  const isSingle = node.children.filter((child) => child.type === 'paragraph').length <= 1;
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'paragraph' && isSingle && child.data?.address === undefined)
      return state.all(child) as ElementContent[];
    const made = state.one(child, node);
    return made === undefined ? [] : ((Array.isArray(made) ? made : [made]) as ElementContent[]);
  });
}

function listItem(state: State, node: ListItem, number: number | null): Element {
  if (number === null) {
    const [first, ...rest] = inner(state, node);
    const link = permalink(node);
    return h('li', attributes(node), first === undefined ? [] : withLink(node, [first, ...rest], link));
  }
  const id = node.data?.address?.id;
  const printed = `${number}.`;
  const mark = id === undefined ? h('span.para-number', printed) : h('a.para-number', { href: `#${id}` }, printed);
  return h('div', attributes(node, 'numbered'), [mark, ' ', h('div', inner(state, node))]);
}

/** Sets the permalink behind the item's own words, before what is nested in it. */
function withLink(node: ListItem, content: ElementContent[], link: Element[]): ElementContent[] {
  const own = content.findIndex(
    (child) => child.type === 'element' && ['ul', 'div', 'p', 'blockquote'].includes(child.tagName),
  );
  const place = own === -1 ? content.length : own;
  const opening = content[place];
  if (place === 0 && opening?.type === 'element' && opening.tagName === 'p' && node.children[0]?.type === 'paragraph') {
    return [{ ...opening, children: [...opening.children, ...link] }, ...content.slice(1)];
  }
  return [...content.slice(0, place), ...link, ...content.slice(place)];
}

function tableRow(state: State, row: Table['children'][number], cellName: 'td' | 'th'): Element {
  const cells = row.children.map((cell, index) => {
    const content = [...state.all(cell), ...(index === 0 ? permalink(row) : [])];
    return cellName === 'th' && plainText(cell) !== '' ? h('th', { scope: 'col' }, content) : h('td', content);
  });
  return h('tr', attributes(row), cells);
}

const processor = unified()
  .use(remarkRehype, { handlers: handlers as never })
  .use(rehypeStringify)
  .freeze();

/**
 * The HTML of a document whose tree carries its addresses. Everything that is not markup of ours is escaped.
 * @returns a fragment: headings from the second level, blocks with `data-paragraph` and their ids
 */
export function toHtml(tree: Root): string {
  return processor.stringify(processor.runSync(tree));
}
