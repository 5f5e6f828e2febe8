import matter from 'gray-matter';

/** A Markdown file in its two parts. */
export interface MarkdownFile {
  /** YAML that begins on the file's second line. */
  readonly yaml: string;
  /** What stands below the frontmatter. */
  readonly body: string;
}

const refuse = () => {
  throw new Error('Frontmatter is read as YAML only.');
};

/** gray-matter brings engines that run code; none of them is ever called. */
const engines = {
  yaml: { parse: (text: string) => ({ text }) },
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  toml: refuse,
};

/**
 * Parts a Markdown file into frontmatter and body. Nothing in the file is executed.
 * @returns a sentence instead, when the file has no YAML frontmatter
 */
export function splitMarkdown(text: string): MarkdownFile | { readonly refused: string } {
  if (text.trim() === '') return { refused: 'an empty file' };
  const language = matter.language(text);
  if (language.raw.trim() !== '' || !text.startsWith('---\n')) {
    const found = text.split('\n', 1)[0] ?? '';
    return { refused: found === '' ? 'an empty first line' : `"${found}"` };
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text)) return { refused: 'frontmatter without an end' };
  const { data, content } = matter(text, { engines: engines as never, language: 'yaml' });
  return { yaml: typeof data['text'] === 'string' ? data['text'] : '', body: content };
}
