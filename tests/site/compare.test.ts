import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('subPathSite'));

async function shows(page: Page, words: string): Promise<void> {
  await page.locator('[data-status]', { hasText: words }).waitFor();
}

const columns = (page: Page) => page.locator('[data-comparison] thead th[data-authority]').allInnerTexts();
const cell = (page: Page, authority: string, concept: string) =>
  page.locator(`[data-comparison] tr[data-row="${concept}"] td[data-authority="${authority}"]`);

test('the address chooses the councils and their order, as the record stood at a day', async () => {
  const { page, faults } = await site.openWatched('/compare/?a=slough&a=reading&by=2019-01-01');
  await shows(page, 'published by 1 January 2019');
  expect(await columns(page)).toEqual(['Slough', 'Reading']);
  const help = await cell(page, 'slough', 'help-and-protection').innerText();
  expect(help).toContain('Inadequate');
  expect(help).toContain('December 2015');
  const age = await page.locator('[data-age] td[data-authority="slough"]').innerText();
  expect(age).toContain('Graded December 2015, 3 years before 1 January 2019');
  expect(await page.locator('[data-comparison-coverage] li').count()).toBe(2);
  expect(faults).toEqual([]);
  await page.close();
});

test('a choice stands in the address, and going back undoes it', async () => {
  const { page, faults } = await site.openWatched('/compare/');
  await page.getByRole('checkbox', { name: 'Wokingham' }).uncheck();
  await shows(page, 'newest grades');
  expect(await columns(page)).not.toContain('Wokingham');
  expect(new URL(page.url()).searchParams.getAll('a')).not.toContain('wokingham');
  await page.goBack();
  await page.locator('[data-comparison] thead th[data-authority="wokingham"]').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Wokingham' }).isChecked()).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

test('a day is asked for in three fields that no country’s order can mix up', async () => {
  const { page, faults } = await site.openWatched('/compare/?a=slough&a=reading');
  await shows(page, 'newest grades');
  await page.getByLabel('Day', { exact: true }).fill('3');
  await page.getByRole('combobox', { name: 'Month' }).selectOption('February');
  await shows(page, 'Give the day, the month and the year');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2019');
  await shows(page, 'published by 3 February 2019');
  expect(new URL(page.url()).searchParams.get('by')).toBe('2019-02-03');
  await page.getByRole('button', { name: 'Now' }).click();
  await shows(page, 'newest grades');
  expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('');
  expect(faults).toEqual([]);
  await page.close();
});

test('the picture follows the choice and is saved with its source, its day and what is held', async () => {
  const { page, faults } = await site.openWatched('/compare/?a=slough&a=reading&by=2019-01-01');
  await shows(page, 'published by 1 January 2019');
  const shown = await page.locator('[data-comparison-picture] svg').innerHTML();
  expect(shown).toContain('Slough and Reading: grades of children’s services, as published by 1 January 2019');
  expect(shown).not.toContain('ILACS');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('This picture as a file (SVG)').click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  for (const words of [
    'checked 22 August 2026',
    'Slough: No text is held.',
    '/compare/?a=slough&#x26;a=reading&#x26;by=2019-01-01',
  ])
    expect(saved).toContain(words);
  expect(saved).not.toMatch(/var\(|<style|style=|<script/);
  const ready = await (await page.request.get(site.addressOf('/compare/reading/slough.svg'))).text();
  expect(ready).toContain('Reading and Slough: grades of children’s services');
  expect(faults).toEqual([]);
  await page.close();
});

test('fewer than two are refused, and the table stays', async () => {
  const { page } = await site.openWatched('/compare/?a=reading&a=slough');
  await shows(page, 'Reading, Slough');
  await page.getByRole('checkbox', { name: 'Slough' }).uncheck();
  await shows(page, 'Choose two to 6 councils: 1 chosen');
  expect(await columns(page)).toEqual(['Reading', 'Slough']);
  await page.close();
});

test('lists above the table say who was judged better, and follow the choice', async () => {
  const { page } = await site.openWatched('/compare/');
  const way = (name: string) => page.locator(`[data-way="${name}"]`);
  expect(await way('better').locator('> li').count()).toBeGreaterThan(2);
  await page.goto(site.addressOf('/compare/?a=slough&a=reading&by=2019-01-01'));
  await shows(page, 'published by 1 January 2019');
  expect(await way('better').innerText()).toBe('');
  expect(await way('untold').innerText()).toContain('Reading');
  expect(await page.locator('[data-directions]').innerText()).not.toContain('Wokingham');
  await page.close();
});

test('the table is saved as CSV: the whole one as a file, a choice as chosen, each row with its day', async () => {
  const { page } = await site.openWatched('/compare/?a=reading&a=slough&by=2019-01-01');
  await shows(page, 'Reading, Slough');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('This table as CSV').click()]);
  expect(download.suggestedFilename()).toBe('comparison-reading-slough-2019-01-01.csv');
  const chosen = readFileSync(await download.path(), 'utf8').split('\r\n');
  const whole = await (await page.request.get(site.addressOf('/compare/comparison.csv'))).text();
  expect(chosen[0]).toBe(whole.split('\r\n')[0]);
  expect(
    chosen
      .slice(1)
      .filter((line) => line !== '')
      .every((line) => /^2019-01-01,(Reading|Slough),/.test(line)),
  ).toBe(true);
  expect(whole).toContain('2026-08-22,Wokingham,');
  const pair = await (await page.request.get(site.addressOf('/compare/reading/slough.csv'))).text();
  expect(pair.split('\r\n').filter((line) => line !== '')).toEqual(
    whole.split('\r\n').filter((line) => /^as_at,|^2026-08-22,(Reading|Slough),/.test(line)),
  );
  await page.close();
});
