import type { Nodes, Parents, Root } from 'mdast';
import { isMark } from './comments.ts';

/**
 * The words of a text, in order: runs of digits and runs of letters, after Unicode's compatibility normalisation (NFKC).
 * White space, punctuation and symbols part words and are no words themselves.
 * @example tokenise("children’s 17½") gives ['children', 's', '17', '1', '2']
 */
export function tokenise(text: string): string[] {
  return (
    text
      .replace(/[\u00BC-\u00BE\u2150-\u215F]/g, ' $&')
      .normalize('NFKC')
      .match(/\p{Nd}+|[\p{L}\p{M}]+/gu) ?? []
  );
}

/** The words of a run of inline nodes, which touch one another: "**A**dopt" is one word. */
function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'html':
      return isMark(node.value) ? '' : node.value;
    case 'break':
      return '\n';
    case 'footnoteReference':
      return ` ${node.label ?? node.identifier} `;
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

function* textsOf(node: Nodes): Generator<string> {
  if (node.type === 'html' && !isMark(node.value)) yield node.value;
  if (node.type === 'footnoteDefinition') yield node.label ?? node.identifier;
  if (!('children' in node)) return;
  if (holdsInline(node)) {
    yield node.children.map(inlineText).join('');
    return;
  }
  let number = node.type === 'list' && node.ordered === true ? (node.start ?? 1) : null;
  for (const child of node.children) {
    if (number !== null) yield String(number++);
    yield* textsOf(child);
  }
}

function holdsInline(node: Parents): boolean {
  return node.type === 'tableCell' || node.type === 'heading' || node.type === 'paragraph';
}

/**
 * The words of a document in the order of its Markdown: printed list numbers and the marks of notes count as words;
 * the marks for pages and letterheads, and Markdown's own syntax, do not.
 */
export function wordsOf(root: Root): string[] {
  return [...textsOf(root)].flatMap(tokenise);
}
