import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { elementsOf, pagePathsOf, parsePage } from './built-pages.ts';

const site = inject('rootSite');

/** What every page must be, whatever it shows; each fault is named. */
function faultsOf(path: string): string[] {
  const elements = elementsOf(parsePage(site, path));
  const faults: string[] = [];
  const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length;
  for (const name of ['h1', 'main']) {
    if (count(name) !== 1) faults.push(`${String(count(name))} ${name} elements`);
  }
  const head = elements.find(({ tagName }) => tagName === 'head');
  const title = head?.children.find((child) => child.type === 'element' && child.tagName === 'title');
  if (title === undefined || toText(title).trim() === '') faults.push('no title');
  const language = elements.find(({ tagName }) => tagName === 'html')?.properties['lang'];
  if (language !== 'en-GB') faults.push(`language ${String(language)}`);

  const ids = elements.flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : []));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (repeated.length > 0) faults.push(`ids used twice: ${[...new Set(repeated)].join(', ')}`);

  for (const { tagName, properties, position } of elements) {
    const place = `${tagName} in line ${String(position?.start.line)}`;
    if (properties['style'] !== undefined) faults.push(`style attribute on ${place}`);
    if (tagName === 'style') faults.push(`inline ${place}`);
    const isData = properties['type'] === 'application/json' || properties['type'] === 'application/ld+json';
    if (tagName === 'script' && properties['src'] === undefined && !isData) faults.push(`inline ${place}`);
    const handlers = Object.keys(properties).filter((name) => /^on[a-z]/i.test(name));
    if (handlers.length > 0) faults.push(`${handlers.join(', ')} on ${place}`);
  }
  return faults;
}

/** Links to which a space belongs that stands before further words: its underline shows, or the words begin apart from a full stop. */
function linksEndingInSpace(page: Root): string[] {
  const found: string[] = [];
  visit(page, 'element', (element, index, parent) => {
    const last = element.children.at(-1);
    if (element.tagName !== 'a' || last?.type !== 'text' || !/\s$/.test(last.value)) return;
    const next = parent?.children[(index ?? 0) + 1];
    if (next?.type === 'text' && next.value.trim() !== '') found.push(last.value.trim());
  });
  return found;
}

test('no link ends in a space before further words', () => {
  const found = pagePathsOf(site).flatMap((path) =>
    linksEndingInSpace(parsePage(site, path)).map((words) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});

describe('every page has one heading, its language, unique ids, and nothing inline', () => {
  test.for(pagePathsOf(site))('%s', (path) => {
    expect(faultsOf(path)).toEqual([]);
  });
});
