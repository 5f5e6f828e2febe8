import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { entryPath } from '../../src/archive/entry-path.ts';
import { besidePath } from '../../src/open-data/twin.ts';
import { elementsOf, filesOf, pagePathsOf, parsePage, readPathsOf } from './built-pages.ts';
import { schemaOrgFaults, type Description } from './schema-org.ts';
import { readAsZotero } from './zotero.ts';

const site = inject('rootSite');
const archive = await loadArchive();
const entries = [...archive.inspections, ...archive.plans];

/** The data blocks of a page in the words of schema.org. */
function structuredDataOf(path: string): Record<string, unknown>[] {
  return elementsOf(parsePage(site, path))
    .filter(({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json')
    .map((element) => JSON.parse(toText(element, { whitespace: 'pre' })) as Record<string, unknown>);
}

describe('a reference manager', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('saves %s as a report, whole', (_id, entry) => {
    const { itemType, fields, authors } = readAsZotero(elementsOf(parsePage(site, entryPath(entry))));
    expect(itemType).toBe('report');
    expect(fields['url']).toBe(`https://archive.test${entryPath(entry)}`);
    // A title that doesn't name its council is given the name.
    expect(fields['title']?.endsWith(entry.title)).toBe(true);
    expect(fields['archiveLocation']).toBeUndefined();
    // Zotero takes the last of several words for a person's surname.
    expect(authors.filter((author) => author.includes(' '))).toEqual([]);
    if (entry.text === 'full') expect(fields['institution']).toBeDefined();
  });

  test('dates a letter by the letter, and nothing by a guess', () => {
    for (const entry of entries) {
      const { date } = readAsZotero(elementsOf(parsePage(site, entryPath(entry)))).fields;
      if (date !== undefined) expect(date.replaceAll('/', '-')).toBe(entry.date);
      else expect(entry.date.includes('/') || entry.date.includes('?') || entry.dateBasis === 'visit').toBe(true);
    }
  });

  test('finds each reference as a file, under a key of its own', () => {
    const files = new Set(filesOf(site));
    const endings = ['json', 'bib', 'ris', 'csl.json', 'txt'];
    const missing = entries.flatMap((entry) =>
      endings.map((ending) => besidePath(entry, ending).slice(1)).filter((file) => !files.has(file)),
    );
    expect(missing).toEqual([]);
    const keys = entries.map((entry) => {
      const bibtex = readFileSync(join(site.folder, besidePath(entry, 'bib')), 'utf8');
      return /^@techreport\{(\w+),/.exec(bibtex)?.[1];
    });
    expect(new Set(keys).size).toBe(entries.length);
  });
});

describe('a shared link', () => {
  const pages = readPathsOf(site);
  const metaOf = (path: string, property: string) =>
    elementsOf(parsePage(site, path)).find(({ properties }) => properties['property'] === property)?.properties[
      'content'
    ];

  test('shows a card that is there, at its whole address, with words for those who don’t see it', () => {
    const cards = new Set(filesOf(site).filter((file) => file.endsWith('card.png')));
    const wrong = pages.filter((path) => {
      const card = new URL(String(metaOf(path, 'og:image')));
      return (
        card.origin !== 'https://archive.test' || !cards.has(card.pathname.slice(1)) || !metaOf(path, 'og:image:alt')
      );
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(cards.size).toBe(archive.authorities.length + 1);
    expect(wrong).toEqual([]);
  });

  test('to a page about one authority shows that authority’s card', () => {
    for (const { id, authority } of archive.inspections) {
      expect(metaOf(`/inspections/${id}/`, 'og:image')).toBe(`https://archive.test/authorities/${authority}/card.png`);
    }
  });
});

describe('structured data', () => {
  test('of every page is valid in the vocabulary of schema.org', () => {
    const descriptions = pagePathsOf(site).flatMap((page) => structuredDataOf(page).map((block) => ({ page, block })));
    expect(descriptions.length).toBeGreaterThan(entries.length);
    const [{ block: sound } = { block: {} }] = descriptions;
    const unsound: Description[] = [
      { page: 'a misspelt property', block: { ...sound, datePublishd: '2017-03-24' } },
      { page: 'a value of a wrong type', block: { ...sound, publisher: { '@type': 'Place', name: 'Reading' } } },
      { page: 'a wrong property further in', block: { ...sound, publisher: { '@type': 'Organization', isbn: '1' } } },
    ];
    const faults = schemaOrgFaults([...descriptions, ...unsound]);
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual(unsound.map(({ page }) => page));
  });

  test('each document is a schema.org Report under its own address', () => {
    for (const entry of entries) {
      const [report, ...others] = structuredDataOf(entryPath(entry));
      expect(others).toEqual([]);
      expect(report).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Report',
        '@id': `https://archive.test${entryPath(entry)}`,
        name: entry.title,
      });
    }
  });

  test('the data page is a Dataset, and every file that it names is there', () => {
    const [dataset] = structuredDataOf('/data/');
    expect(dataset).toMatchObject({ '@type': 'Dataset', name: archive.settings.title, isAccessibleForFree: true });
    const files = new Set(filesOf(site));
    const named = (dataset?.['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) =>
      new URL(contentUrl).pathname.slice(1),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });
});
