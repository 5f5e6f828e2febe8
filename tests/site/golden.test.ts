import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';
import { elementsOf, pagePathsOf, parsePage } from './built-pages.ts';

// The words that the program makes of a small made-up archive. After a change that is meant, look at the difference and
// accept it: npm test -- --update
const site = inject('goldenSite');
const browser = siteInBrowser(site);

function elementsAt(path: string): readonly Element[] {
  return elementsOf(parsePage(site, path));
}

/** The words of a page's main part, a line a block. */
function mainText(path: string): string {
  const main = elementsAt(path).find(({ tagName }) => tagName === 'main');
  if (main === undefined) return '';
  const lines = toText(main)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

describe('a small archive always gives the same pages', () => {
  test('their addresses', async () => {
    await expect(`${pagePathsOf(site).join('\n')}\n`).toMatchFileSnapshot('golden/expected/addresses.txt');
  });

  test.for([
    ['/authorities/exampleshire/', 'authority.txt'],
    ['/inspections/exampleshire/2019-03-15-ilacs-inspection/', 'inspection.txt'],
    ['/inspections/samplewick/2018-06-25-ilacs-inspection/', 'record-without-text.txt'],
    ['/inspections/samplewick/2019-11-20-focused-visit/', 'focused-visit.txt'],
    ['/compare/exampleshire/samplewick/', 'comparison.txt'],
    ['/coverage/', 'coverage.txt'],
    ['/themes/', 'themes.txt'],
    ['/themes/front-door/', 'theme.txt'],
  ] as const)('the words of %s', async ([path, file], { expect }) => {
    await expect(mainText(path)).toMatchFileSnapshot(`golden/expected/${file}`);
  });
});

describe('an address that moved', () => {
  const moved = '/inspections/exampleshire/2019-03-ilacs-inspection/';
  const target = '/inspections/exampleshire/2019-03-15-ilacs-inspection/';

  test('is a page that leads on, at once and by a plain link, and asks not to be listed', () => {
    const elements = elementsAt(moved);
    const meta = (name: string) => elements.find(({ properties }) => properties[name] !== undefined);
    expect(
      elements.find(({ properties }) => properties['httpEquiv']?.toString() === 'refresh')?.properties['content'],
    ).toBe(`0; url=${target}`);
    expect(meta('dataMoved')?.properties['href']).toBe(target);
    expect(
      elements.some(({ properties }) => properties['name'] === 'robots' && properties['content'] === 'noindex'),
    ).toBe(true);
    expect(mainText(moved)).toContain('The day of publication became known. It moved on 1 May 2020.');
    expect(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8')).not.toContain(moved);
  });

  test('keeps the paragraph that a link named', async () => {
    const { page, faults } = await browser.openWatched(`${moved}#p2`);
    await page.waitForURL(`**${target}#p2`);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('as a paragraph, lies on its page and names the new one', () => {
    const paragraph = elementsAt('/inspections/samplewick/2019-11-20-focused-visit/').find(
      ({ properties }) => properties['id'] === 'p9',
    );
    expect(toText(paragraph as Element)).toContain('¶ p9 is now ¶ p4: Two halves of one paragraph were joined.');
  });
});

test('a withdrawn document stays, and every place that names it says so', () => {
  const words = 'withdrawn by its publisher April 2020';
  const id = 'samplewick/2018-06-25-ilacs-inspection';
  expect(mainText(`/inspections/${id}/`)).toContain('A corrected report is to follow. It stays here, marked');
  for (const page of [`/inspections/${id}/`, '/inspections/', '/authorities/samplewick/']) {
    expect(mainText(page)).toContain(words);
  }
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
  expect(read('feed.xml')).toContain(words);
  expect(read(`inspections/${id}.bib`)).toContain(words);
  expect(read('data/inspections.csv')).toContain('2020-04: A corrected report is to follow');
  expect(read(`inspections/${id}.json`)).toContain('"withdrawn"');
});

test('a document’s paragraphs have their addresses and their words, and nothing in them is live', () => {
  const paragraphs = elementsAt('/inspections/samplewick/2019-11-20-focused-visit/').filter(
    ({ properties }) => properties['dataParagraph'] !== undefined,
  );
  expect(paragraphs.map(({ properties }) => properties['id'])).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(toText(paragraphs.at(-1) as Element)).toContain('<b>Markup</b> in a document is shown, not obeyed.');
});
