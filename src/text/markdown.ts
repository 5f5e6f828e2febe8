import type { Html, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Data, Processor } from 'unified';
import { blockParents, readMarks } from './comments.ts';
import { eachNode } from './each-node.ts';
import { putBack, setAside } from './plain-blocks.ts';
import { tidy } from './tidy.ts';

/**
 * Constructs of Markdown that would swallow words of a letter: an indented line is no program code, a bracket with a colon
 * no hidden definition, an exclamation mark no image, an underlined line no heading, a backtick itself.
 */
const switchedOff = ['codeIndented', 'codeFenced', 'codeText', 'definition', 'labelStartImage', 'setextUnderline'];

/** What of GFM is read, beside CommonMark: an address in the text makes no link, tildes and brackets are themselves. */
interface Constructs {
  readonly tables: boolean;
  readonly notes: boolean;
}

/** Markdown as this archive reads and writes it, with some of the constructs of GFM. */
function processorOf({ tables, notes }: Constructs) {
  return remark()
    .use(function (this: Processor) {
      const data: Data = this.data();
      data.micromarkExtensions = [
        ...(tables ? [gfmTable()] : []),
        ...(notes ? [gfmFootnote()] : []),
        { disable: { null: switchedOff } },
      ];
      data.fromMarkdownExtensions = [
        ...(tables ? [gfmTableFromMarkdown()] : []),
        ...(notes ? [gfmFootnoteFromMarkdown()] : []),
      ];
      data.toMarkdownExtensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()];
    })
    .data('settings', {
      bullet: '-',
      bulletOther: '*',
      bulletOrdered: '.',
      emphasis: '_',
      strong: '*',
      listItemIndent: 'one',
      incrementListMarker: true,
      resourceLink: true,
      rule: '-',
    })
    .freeze();
}

const processors = new Map<string, ReturnType<typeof processorOf>>();

/**
 * The reader of a text. One that looks for tables at every line takes a fifth longer (measured), and there is none where no
 * line holds a bar or an alignment: `:-` and the like.
 */
function readerOf(text: string) {
  const constructs = { tables: /\||:-|-:/.test(text), notes: text.includes('[^') };
  const name = JSON.stringify(constructs);
  const processor = processors.get(name) ?? processorOf(constructs);
  processors.set(name, processor);
  return processor;
}

const writer = processorOf({ tables: true, notes: true });

/**
 * Parts words from the marks that stand before them on a line: Markdown takes such a line for HTML as a whole.
 * @returns the node itself, or the marks followed by what the words are
 */
function partFromMarks(node: RootContent): RootContent[] {
  if (node.type !== 'html') return [node];
  const { marks, rest } = readMarks(node.value);
  if (marks.length === 0 || rest === '') return [node];
  const value = node.value.trim();
  const html: Html = { type: 'html', value: value.slice(0, value.length - rest.length).trim() };
  const words: RootContent[] = rest.startsWith('<') ? [{ type: 'html', value: rest }] : parseMarkdown(rest).children;
  return [html, ...words];
}

/**
 * Reads Markdown as the archive writes it (`docs/markdown.md`): CommonMark with GFM tables and footnotes.
 * @returns its tree. The nodes' `position` is not to be relied on: it counts in a text from which words were set aside
 */
export function parseMarkdown(text: string): Root {
  const { text: marked, words } = setAside(text);
  const root = readerOf(marked).parse(marked);
  putBack(root, words);
  eachNode(root, (node) => {
    if (!('children' in node) || !blockParents.has(node.type)) return;
    node.children = (node.children as RootContent[]).flatMap(partFromMarks) as never;
  });
  return root;
}

/** Writes Markdown in the archive's one style. Reading it again gives the same words and structure. */
export function toMarkdown(root: Root): string {
  return writer.stringify(tidy(root));
}
