import type { Element, ElementContent } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { entryPath } from '../../src/archive/entry-path.ts';
import { elementsOf, parsePage } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const archive = await loadArchive();
const held = [...archive.inspections, ...archive.plans].filter(({ text }) => text === 'full');

/** Classes of what the page adds to a paragraph: its link, its number, note marks, the place where a page begins. */
const added = ['para-link', 'para-number', 'note-mark', 'note-back', 'page-mark'];

function isParagraph(node: Element): boolean {
  return node.properties['dataParagraph'] !== undefined;
}

/** A paragraph's own words on the page, as a reader sees them. */
function wordsOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children
    .map((child) => {
      if (child.type !== 'element') return wordsOf(child);
      const classes = (child.properties['className'] ?? []) as readonly string[];
      if (isParagraph(child) || classes.some((name) => added.includes(name))) return '';
      return ['td', 'th', 'br', 'p'].includes(child.tagName) ? `${wordsOf(child)} ` : wordsOf(child);
    })
    .join('');
}

const words = (text: string) => text.split(/[\s|]+/).filter((word) => word !== '');

describe('every held text stands on its page, word for word and in order', () => {
  test.each(held.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const paragraphs = archive.textOf(id)?.paragraphs ?? [];
    const shown = elementsOf(parsePage(built, entryPath(entry))).filter(isParagraph);
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(shown.map((element) => [element.properties['id'], words(wordsOf(element))])).toEqual(
      paragraphs.map((paragraph) => [paragraph.id, words(paragraph.text)]),
    );
  });
});

describe('in a browser', () => {
  const site = siteInBrowser(built, { permissions: ['clipboard-read', 'clipboard-write'] });

  test('a paragraph is quoted with its reference, visit date, address and the day of reading', async () => {
    const [inspection] = archive.inspections.filter(({ text }) => text === 'full');
    if (inspection === undefined) throw new Error('The archive holds no text.');
    const { page, faults } = await site.openWatched(entryPath(inspection));
    const link = page.locator('[data-document] > p > .para-link').nth(4);
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => document.activeElement?.getAttribute('href') === hash, `#${id}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByText('Quotation copied').waitFor();
    const quoted = await page.evaluate(() => navigator.clipboard.readText());
    const said = archive.textOf(inspection.id)?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';
    expect(quoted.startsWith(`“${said}”`)).toBe(true);
    expect(quoted).toContain('visited ');
    expect(quoted).toContain(`${entryPath(inspection)}#${id}`);
    expect(quoted).toMatch(/\(accessed \d{1,2} \w+ 20\d\d\)\. Latest graded inspection, /);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a document’s reference is copied with the day of reading', async () => {
    const [entry] = archive.inspections.filter(({ text }) => text === 'none');
    if (entry === undefined) throw new Error('The archive holds every text.');
    const { page, faults } = await site.openWatched(entryPath(entry));
    await page.getByRole('button', { name: 'Copy reference' }).click();
    await page.getByText('Reference copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(entry.title);
    expect(copied).toMatch(/inspections\/[\w/-]+\/ \(accessed \d{1,2} \w+ 20\d\d\)\.$/);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a row of a table is quoted cell by cell', async () => {
    const plan = archive.plans.find(({ text }) => text === 'full');
    const row = archive.textOf(plan?.id ?? '')?.paragraphs.find(({ cells }) => (cells?.length ?? 0) > 1);
    if (plan === undefined || row === undefined) throw new Error('The archive holds no table.');
    const { page } = await site.openWatched(`${entryPath(plan)}#${row.id}`);
    await page.locator(`[id="${row.id}"] .para-link`).first().click();
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByText('Quotation copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${row.text}”`);
    await page.close();
  });

  test('a plan’s text is folded below its tables until its address or the reader asks for it', async () => {
    const plan = archive.plans.find(({ id }) => (archive.textOf(id)?.plan?.workstreams.length ?? 0) > 0);
    const [first] = archive.textOf(plan?.id ?? '')?.paragraphs ?? [];
    if (plan === undefined || first === undefined) throw new Error('The archive holds no plan.');
    const { page, faults } = await site.openWatched(entryPath(plan));
    const paragraph = page.locator(`[id="${first.id}"]`);
    expect(await paragraph.isVisible()).toBe(false);
    await page.evaluate((id) => (location.hash = id), first.id);
    await paragraph.waitFor({ state: 'visible' });
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a plan’s actions are chosen by workstream, and the choice stands in the address', async () => {
    const plan = archive.plans.find(({ id }) => (archive.textOf(id)?.plan?.workstreams.length ?? 0) > 1);
    if (plan === undefined) throw new Error('The archive holds no plan.');
    const [workstream] = archive.textOf(plan.id)?.plan?.workstreams ?? [];
    const actions = workstream?.commitments.reduce((sum, commitment) => sum + commitment.actions.length, 0);
    const { page, faults } = await site.openWatched(entryPath(plan));
    await page.locator('select[name=workstream]').selectOption(workstream?.letter ?? '');
    expect(await page.locator('[data-action]:visible').count()).toBe(actions);
    expect(new URL(page.url()).searchParams.get('workstream')).toBe(workstream?.letter);
    expect(faults).toEqual([]);
    await page.close();
  });
});
