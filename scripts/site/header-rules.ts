/** One block of a `_headers` file, the format of Netlify and Cloudflare Pages: a path pattern and what it sets or removes. */
interface HeaderRule {
  readonly pattern: string;
  readonly changes: readonly { readonly name: string; readonly value: string | null }[];
}

/** The headers that a site's `_headers` file sets, as a static host would read it. */
export class HeaderRules {
  readonly #rules: readonly HeaderRule[];

  /** @param text the file: patterns at line starts, indented `Name: value` lines, `! Name` to take a header away */
  constructor(text: string) {
    const rules: { pattern: string; changes: { name: string; value: string | null }[] }[] = [];
    for (const line of text.split('\n')) {
      if (/^\//.test(line)) rules.push({ pattern: line.trim(), changes: [] });
      const change = /^\s+(?:!\s*(?<removed>[\w-]+)|(?<name>[\w-]+):\s*(?<value>.+?))\s*$/.exec(line)?.groups;
      const name = change?.['removed'] ?? change?.['name'];
      if (name !== undefined) rules.at(-1)?.changes.push({ name, value: change?.['value'] ?? null });
    }
    this.#rules = rules;
  }

  /**
   * The headers of a file.
   * @param path its path in the site, with a slash at its start
   * @returns values by header name, in lower case
   */
  of(path: string): ReadonlyMap<string, string> {
    const headers = new Map<string, string>();
    for (const { pattern, changes } of this.#rules) {
      const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      if (!matches) continue;
      for (const { name, value } of changes) {
        if (value === null) headers.delete(name.toLowerCase());
        else headers.set(name.toLowerCase(), value);
      }
    }
    return headers;
  }
}
