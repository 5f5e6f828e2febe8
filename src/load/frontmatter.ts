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

/** Why a file has no frontmatter that could be read: what was found instead, and the line where. */
export interface Refused {
  readonly refused: string;
  readonly line: number;
}

/**
 * Parts a Markdown file into frontmatter and body. Nothing in the file is executed.
 * @returns what was found instead, when the file has no YAML frontmatter
 */
export function splitMarkdown(text: string): MarkdownFile | Refused {
  if (text.trim() === '') return { refused: 'an empty file', line: 1 };
  const language = matter.language(text);
  if (language.raw.trim() !== '' || !text.startsWith('---\n')) {
    const found = text.split('\n', 1)[0] ?? '';
    return { refused: found === '' ? 'an empty first line' : `"${found}"`, line: 1 };
  }
  const end = /\n---.*/.exec(text);
  if (end === null) return { refused: 'frontmatter without an end', line: 1 };
  const lastLine = end[0].trim();
  if (lastLine !== '---') {
    const line = text.slice(0, end.index + 1).split('\n').length;
    return { refused: `"${lastLine}", where the frontmatter ends`, line };
  }
  const { data, content } = matter(text, { engines: engines as never, language: 'yaml' });
  return { yaml: typeof data['text'] === 'string' ? data['text'] : '', body: content };
}
