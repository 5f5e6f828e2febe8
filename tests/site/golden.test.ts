import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { elementsOf, pagePathsOf, parsePage } from './built-pages.ts';

// The words that the program makes of a small made-up archive. After a change that is meant, look at the difference and
// accept it: npm test -- --update
const site = inject('goldenSite');

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
    ['/themes/', 'themes.txt'],
    ['/themes/front-door/', 'theme.txt'],
  ] as const)('the words of %s', async ([path, file], { expect }) => {
    await expect(mainText(path)).toMatchFileSnapshot(`golden/expected/${file}`);
  });
});

test('a document’s paragraphs have their addresses and their words, and nothing in them is live', () => {
  const paragraphs = elementsAt('/inspections/samplewick/2019-11-20-focused-visit/').filter(
    ({ properties }) => properties['dataParagraph'] !== undefined,
  );
  expect(paragraphs.map(({ properties }) => properties['id'])).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(toText(paragraphs.at(-1) as Element)).toContain('<b>Markup</b> in a document is shown, not obeyed.');
});
