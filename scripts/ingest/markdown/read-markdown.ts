import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { splitMarkdown } from '../../../src/load/frontmatter.ts';
import { isMark } from '../../../src/text/comments.ts';
import { parseMarkdown } from '../../../src/text/markdown.ts';
import type { ReadResult } from '../read-result.ts';
import { Refusal } from '../refusal.ts';

const comment = /<!--[\s\S]*?-->/g;
const longestShown = 400;

/** The addresses of links: they are no words that a reader reads, so they are listed as left out of the words. */
function addressesIn(root: Root): ReadResult['dropped'] {
  const dropped: ReadResult['dropped'][number][] = [];
  visit(root, 'link', ({ url, title }) => {
    const text = [url, title ?? ''].join(' ').trim();
    if (text !== '') dropped.push({ text, rule: 'link-address', page: null });
  });
  return dropped;
}

/**
 * Reads a document that came as Markdown under frontmatter, by the conventions of `docs/markdown.md`. The frontmatter is no
 * part of the document: its facts are not taken over, since nobody has compared them with the words, but shown for review.
 * @param source the file's text
 * @throws Refusal when the frontmatter has no end
 */
export function readMarkdown(source: string): ReadResult {
  const split = splitMarkdown(source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  if ('refused' in split) {
    throw new Refusal('begins with "---" like a file with frontmatter, which has no end; close it with a line "---"');
  }
  if (!/\p{L}/u.test(split.body)) throw new Refusal('holds no words below its frontmatter');
  const root = parseMarkdown(split.body);
  const facts = split.yaml.replaceAll(/\s+/g, ' ').trim();
  return {
    root,
    sourceText: split.body.replaceAll(comment, (words) => (isMark(words) ? ' ' : words)),
    dropped: addressesIn(root),
    moved: [],
    pages: null,
    doubts: [
      {
        field: 'source',
        why: 'the file began with facts of its own, which were not taken over; give them as options where they are right',
        seen: facts.length > longestShown ? `${facts.slice(0, longestShown)}…` : facts,
      },
    ],
    extractor: 'markdown 1',
  };
}
