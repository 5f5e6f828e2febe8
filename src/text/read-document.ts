import type { Root } from 'mdast';
import type { DocumentText, Improvement } from '../archive/document.ts';
import { eachNode } from './each-node.ts';
import { findImprovements } from './find-improvements.ts';
import { findNextSteps } from './find-next-steps.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findPlan } from './find-plan.ts';
import { findSections } from './find-sections.ts';
import { gatherNotes, linkNotes } from './gather-notes.ts';
import { toHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { paragraphIds, type LockedParagraph } from './paragraph-ids.ts';
import { plainText } from './plain-text.ts';
import { readComments } from './read-comments.ts';
import { safeLinks } from './safe-links.ts';
import { wordsOf } from './words.ts';

/** A document as addressable text, with its page's HTML and what the lock needs to know. */
export interface ReadDocument {
  readonly text: DocumentText;
  /** The body as an HTML fragment. */
  readonly html: string;
  /** Every paragraph's id and fingerprint, in order. */
  readonly permalinks: readonly LockedParagraph[];
  /** Published ids that no paragraph answers to any more. */
  readonly lost: readonly string[];
}

/** As many characters of a cell as a table's name says. */
const longestName = 100;

/** Words that fit into a name, cut between two of them. */
function shortened(words: string): string {
  if (words.length <= longestName) return words;
  return `${words.slice(0, longestName).replace(/\s+\S*$/, '')}…`;
}

/** Names each table by its place among the document's tables, its header's cells and the first cell below them. */
function labelTables(tree: Root): void {
  let place = 0;
  eachNode(tree, (node) => {
    if (node.type !== 'table') return;
    place += 1;
    const [head, first] = node.children.map((row) => row.children.map(plainText).filter((words) => words !== ''));
    const words = [head?.join(', ') ?? '', shortened(first?.[0] ?? '')].filter((part) => part !== '');
    node.data = { ...node.data, label: [`Table ${place}`, ...words].join(': ') };
  });
}

/** What the reading of a document needs to know beside its words. */
export interface DocumentFacts {
  /** Whose words it holds: a council's plan is read for its actions, anything else for what must improve. */
  readonly voice: 'inspectors' | 'council';
  /** To whom lists of improvements are addressed where their headings don't say. */
  readonly addressee: Improvement['body'];
  /** The document's paragraphs as the lock holds them; empty where it holds none. */
  readonly published: readonly LockedParagraph[];
}

/**
 * Reads a document: parses its Markdown once and finds everything that pages, search and data ask of it.
 * @param markdown the body of a file, without its frontmatter
 */
export function readDocument(markdown: string, facts: Partial<DocumentFacts> = {}): ReadDocument {
  return readTree(parseMarkdown(markdown), facts);
}

/**
 * Reads a document that was parsed already.
 * @param tree what `parseMarkdown` gave; it is changed, and can't be read again
 */
export function readTree(tree: Root, facts: Partial<DocumentFacts> = {}): ReadDocument {
  const { voice = 'inspectors', addressee = 'authority', published = [] } = facts;
  const wordCount = wordsOf(tree).length;
  readComments()(tree);
  safeLinks()(tree);
  gatherNotes()(tree);
  const sections = findSections(tree);
  labelTables(tree);
  const blocks = findParagraphs(tree);
  const { paragraphs: permalinks, lost } = paragraphIds(blocks, published);
  const paragraphs = blocks.map(({ node, sequence: _, ...rest }, place) => {
    const id = permalinks[place]?.id ?? '';
    node.data = { ...node.data, address: { id, number: rest.number } };
    return { id, ...rest };
  });
  linkNotes(tree);
  const { improvements, noneStated } =
    voice === 'council' ? { improvements: [], noneStated: [] } : findImprovements(tree, addressee);
  const nextSteps = voice === 'council' ? [] : findNextSteps({ sections, paragraphs, improvements });
  const plan = voice === 'council' ? findPlan(tree) : null;
  return {
    text: { sections, paragraphs, improvements, noneStated, nextSteps, plan, wordCount },
    html: toHtml(tree),
    permalinks,
    lost,
  };
}
