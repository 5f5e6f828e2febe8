import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { hoistPageMarks } from './hoist-page-marks.ts';

/**
 * Constructs of Markdown that would swallow words of a letter: an indented line is no program code, "[ ]" no tick box, a
 * bracket with a colon no hidden definition, an underlined line no heading, a backtick or tilde itself.
 */
const switchedOff = [
  'codeIndented',
  'codeFenced',
  'codeText',
  'definition',
  'labelStartImage',
  'setextUnderline',
  'strikethrough',
  'tasklistCheck',
];

/** Adds to remark's parser the constructs to leave out. */
function withoutSwallowing(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: switchedOff } });
}

const parser = unified().use(remarkParse).use(remarkGfm).use(withoutSwallowing).freeze();

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    bulletOrdered: '.',
    emphasis: '_',
    strong: '*',
    fence: '`',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    rule: '-',
  })
  .freeze();

/** Reads Markdown as the archive writes it (`docs/markdown.md`): CommonMark with GFM tables and footnotes. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** Writes Markdown in the archive's one style. Reading it again gives the same words and structure. */
export function toMarkdown(root: Root): string {
  return writer.stringify(hoistPageMarks(root) as never);
}
