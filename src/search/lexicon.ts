import { readHead, readTerms, type IndexFiles, type IndexHead } from './pagefind-files.ts';
import type { WordTerms } from './postings.ts';

/** Pagefind's functions, and the program that they start. */
export type Pagefind = typeof import('pagefind');

/** What stands in every index. */
export interface IndexFrame {
  /** What the search page runs, and the entry of an index without words. */
  readonly program: IndexFiles;
  /** What an index says of itself; null of one without words. */
  readonly head: IndexHead | null;
}

/** Of what Pagefind makes; it also makes ready-made interfaces. */
const programFiles = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind)$/;

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** The files that Pagefind makes of one record with these words; of none where there are none. */
async function indexWords(words: readonly string[], pagefind: Pagefind): Promise<IndexFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  // A letter that stands for several words (“ﷺ”) is one word here.
  const content = words.map((word) => word.replaceAll(/\s/g, '')).join(' ');
  const added = words.length === 0 ? null : await index.addCustomRecord({ url: '/', content, language: 'en' });
  assertNone(added?.errors ?? [], 'index the words of the archive');
  const made = await index.getFiles();
  assertNone(made.errors, 'make the files of its index');
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
}

/** Terms in the order in which Pagefind looks them up: by their bytes. */
function inOrder(terms: Iterable<string>): string[] {
  const bytes = Array.from(terms, (term) => ({ term, bytes: Buffer.from(term) }));
  return bytes.sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ term }) => term);
}

/** Knows by which terms Pagefind finds words. It is asked for each word once, as most shards hold the same ones. */
export class Lexicon {
  readonly #pagefind: Pagefind;
  readonly #known = new Map<string, readonly string[]>();
  #frame: IndexFrame | null = null;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /**
   * By which terms some words are found, and what stands in an index of them.
   * @throws Error when Pagefind reports one, RangeError when it writes its index in another form than version 1.5 does
   */
  async termsOf(words: readonly string[]): Promise<WordTerms & { readonly frame: IndexFrame }> {
    const frame = await this.#ask(words.filter((word) => !this.#known.has(word)));
    const known = words.map((word) => this.#known.get(word) ?? []);
    const terms = inOrder(new Set(known.flat()));
    const places = new Map(terms.map((term, place) => [term, place]));
    return { terms, ofWords: known.map((of) => of.map((term) => places.get(term) ?? -1)), frame };
  }

  async #ask(words: readonly string[]): Promise<IndexFrame> {
    if (words.length === 0 && this.#frame !== null) return this.#frame;
    const files = await indexWords(words, this.#pagefind);
    if (words.length > 0) {
      const { terms, ofWords } = readTerms(files, words.length);
      for (const [at, word] of words.entries()) {
        const own = (ofWords[at] ?? []).map((place) => terms[place] ?? '');
        this.#known.set(word, own);
      }
    }
    this.#frame = {
      program: new Map([...files].filter(([path]) => programFiles.test(path))),
      head: words.length === 0 ? null : readHead(files),
    };
    return this.#frame;
  }
}
