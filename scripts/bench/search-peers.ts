import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Archive } from '../../src/archive/archive.ts';
import { visitLine } from '../../src/archive/visit-words.ts';
import type { JudgedResult } from '../../tests/search/judged-queries.ts';

/** Another search engine over the same paragraphs. */
export interface SearchPeer {
  readonly search: (query: string) => JudgedResult[];
  /** Gzip bytes of its library and its index: what a browser would load before the first answer. */
  readonly bytes: number;
}

/** A paragraph as peers index it: its words, and what it stands in. */
interface PeerParagraph {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  /** Title, authority, kind, dates and people of the inspection. */
  readonly about: string;
}

function paragraphsOf(archive: Archive): PeerParagraph[] {
  const labels = new Map([...archive.authorities.map(({ slug, name }) => [slug, name] as const)]);
  const kinds = new Map(archive.kinds.map(({ slug, label }) => [slug, label]));
  return [...archive.inspections, ...archive.plans].flatMap((entry) => {
    const people = entry.inspectors.map(({ name }) => name).join(' ');
    const about = [entry.title, labels.get(entry.authority), kinds.get(entry.kind), visitLine(entry), people].join(' ');
    const text = archive.textOf(entry.id);
    if (text === null) return [{ id: entry.id, text: '', section: '', about }];
    const headings = new Map(text.sections.map(({ id, heading }) => [id, heading]));
    return text.paragraphs.map((paragraph) => ({
      id: `${entry.id}#${paragraph.id}`,
      text: paragraph.text,
      section: paragraph.sections.map((id) => headings.get(id) ?? '').join(' '),
      about,
    }));
  });
}

/** Groups paragraphs, the best first, by inspection; an inspection is as good as its best paragraph. */
function grouped(ids: readonly string[]): JudgedResult[] {
  const passages = new Map<string, string[]>();
  for (const id of ids) {
    const [inspection = '', paragraph] = id.split('#');
    const known = passages.get(inspection) ?? [];
    passages.set(inspection, paragraph === undefined ? known : [...known, paragraph]);
  }
  return [...passages].map(([inspection, found]) => ({ inspection, passages: found.slice(0, 5) }));
}

const gzipped = (...texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const library = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

/** MiniSearch with prefix and fuzzy search, as its documentation recommends for a search as one types. */
export function miniSearchPeer(archive: Archive): SearchPeer {
  const paragraphs = paragraphsOf(archive);
  const index = new MiniSearch<PeerParagraph>({ fields: ['text', 'section', 'about'], storeFields: ['text'] });
  index.addAll(paragraphs);
  return {
    search: (query) => grouped(index.search(query, { prefix: true, fuzzy: 0.2 }).map(({ id }) => String(id))),
    bytes: gzipped(library('minisearch'), JSON.stringify(index)),
  };
}

/** Characters that Lunr's query language takes for operators. */
const operators = /[~^:+*"“”]/g;

/** Lunr with its defaults: English stemmer and stop words; `-word` excludes, quotation marks mean nothing to it. */
export function lunrPeer(archive: Archive): SearchPeer {
  const paragraphs = paragraphsOf(archive);
  const index = lunr(function () {
    for (const field of ['text', 'section', 'about']) this.field(field);
    for (const paragraph of paragraphs) this.add(paragraph);
  });
  const texts = paragraphs.map(({ text }) => text).join('\n');
  return {
    search: (query) => grouped(index.search(query.replace(operators, ' ')).map(({ ref }) => ref)),
    bytes: gzipped(library('lunr'), JSON.stringify(index), texts),
  };
}
