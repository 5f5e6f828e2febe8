import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { judge, means, readJudgedQueries, type JudgedResult } from '../search/judged-queries.ts';
import { resultsOf, searchFor } from '../search/search-in-browser.ts';
import { barriersOf } from './barriers.ts';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('rootSite'));
const subPathSite = siteInBrowser(inject('subPathSite'));

const open = async (path: string) => {
  const watched = await site.openWatched(path);
  await watched.page.waitForSelector('html[data-search-ready]');
  return watched;
};

/** Waits until the results shown answer the query, whoever asked for it. */
const settled = (page: Page, query: string) =>
  page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('[data-search-results]')?.dataset['query'] === asked,
    query,
  );

test('judged queries find their inspection and paragraph, and those without an answer find nothing', async () => {
  const { page, faults } = await open('/search/');
  const queries = readJudgedQueries();
  const worths = [];
  for (const judged of queries) {
    const results: JudgedResult[] = await searchFor(page, judged.query);
    worths.push(judge(judged, results));
  }
  expect(faults).toEqual([]);
  const { ndcg, successAt1, passageHit, emptyRight } = means(worths);
  expect(queries.length).toBeGreaterThanOrEqual(80);
  expect(ndcg).toBeGreaterThanOrEqual(0.96);
  expect(successAt1).toBeGreaterThanOrEqual(0.95);
  expect(passageHit).toBeGreaterThanOrEqual(0.95);
  expect(emptyRight).toBeGreaterThanOrEqual(0.9);
  await page.close();
});

/** The table of hits, as a reader saves it. */
async function downloaded(page: Page): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-search-download]').click()]);
  const csv = Buffer.concat(await (await download.createReadStream()).toArray());
  return parseCsv<Record<string, string>>(csv, { columns: true, bom: true });
}

describe('results have no barrier and fit a narrow window', () => {
  test.for(['caseloads police', 'slough caseloads', 'domestc abuse', 'jargon in plans that parents follow'])(
    '%s',
    async (query, { expect }) => {
      const { page, faults } = await open(
        `/search/?${new URLSearchParams({ q: query, kind: 'focused-visit' }).toString()}`,
      );
      await settled(page, query);
      expect(await barriersOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.locator('[data-search-filter-box] > summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});

describe('the address holds the search', () => {
  test('a shared address shows the same search, filters and order', async () => {
    const { page } = await open('/search/?q=caseloads&authority=reading&authority=wokingham&sort=date');
    await settled(page, 'caseloads');
    expect((await resultsOf(page)).map(({ inspection }) => inspection)).toEqual([
      'wokingham/2018-11-09-focused-visit',
      'reading/2017-03-24-monitoring-visit',
    ]);
    expect(await page.locator('select[name=sort]').inputValue()).toBe('date');
    expect(await page.locator('[data-search-tags] a').count()).toBe(2);
    await page.close();
  });

  test('Back leads through the searches', async () => {
    const { page } = await open('/search/?q=caseloads');
    await settled(page, 'caseloads');
    await page.locator('input[type=search][name=q]').fill('trading standards');
    await page.keyboard.press('Enter');
    await settled(page, 'trading standards');
    await page.goBack();
    await settled(page, 'caseloads');
    expect(await page.locator('input[type=search][name=q]').inputValue()).toBe('caseloads');
    await page.close();
  });

  test('a filter is set by its box and taken away by its tag', async () => {
    const { page } = await open('/search/?q=caseloads');
    await settled(page, 'caseloads');
    const all = (await resultsOf(page)).length;
    await page.locator('input[name=authority][value=wokingham]').check();
    await page.waitForFunction(() => location.search.includes('authority=wokingham'));
    await page.waitForFunction(() => document.querySelectorAll('[data-result]').length === 1);
    await page.locator('[data-search-tags] a').click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-result]').length === count, all);
    expect(page.url()).not.toContain('authority=');
    await page.close();
  });
});

test('a result leads to its paragraph, where the words are marked and one can go from match to match', async () => {
  const { page, faults } = await open('/search/?q=trading+standards');
  await settled(page, 'trading standards');
  await page.locator('[data-passage] a').first().click();
  await page.waitForSelector('[data-match-navigator]:not([hidden])');
  expect(new URL(page.url()).hash).toBe('#p29');
  expect((await page.locator('#p29 mark').allTextContents()).join(' ')).toContain('trading standards');
  expect(await page.locator('[data-match-navigator] [role=status]').textContent()).toMatch(
    /^Match \d+ of \d+, in \d+ paragraphs?$/,
  );
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await page.locator('mark[data-match]').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});

describe('a council asked for as such: its page, and its latest graded inspection first', () => {
  test.for([
    ['reading ofsted 2024', 'reading', 'reading/2024-07-12-ilacs-inspection'],
    ['bracknell ofsted 2025', 'bracknell-forest', 'bracknell-forest/2026-01-28-ilacs-inspection'],
    ['slough ofsted report', 'slough', 'slough/2023-03-17-ilacs-inspection'],
    ['reading ofsted', 'reading', 'reading/2024-07-12-ilacs-inspection'],
    ['brighter futures for children', 'reading', 'reading/2024-07-12-ilacs-inspection'],
  ])('%s', async ([query = '', council, latest], { expect }) => {
    const { page } = await open('/search/');
    expect((await searchFor(page, query))[0]?.inspection).toBe(latest);
    const note = page.locator(`[data-search-council=${council ?? ''}]`);
    expect(await note.locator('a').getAttribute('href')).toBe(`/authorities/${council ?? ''}/`);
    expect(await note.textContent()).toContain('Latest graded inspection');
    expect(await page.locator('[data-result]').first().textContent()).toContain(
      'The latest graded inspection known here',
    );
    await page.close();
  });
});

describe('what cannot be found is said', () => {
  test('a council without the topic: what is held of it', async () => {
    const { page } = await open('/search/?q=slough+caseloads');
    await settled(page, 'slough caseloads');
    expect(await page.locator('[data-search-empty]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-empty]').textContent()).toContain('Slough');
    expect(await page.locator('[data-search-coverage]').textContent()).toContain('Slough: No text is held.');
    expect(await page.locator('[data-search-feed]').getAttribute('href')).toMatch(/authorities\/slough\/feed\.xml$/);
    expect(await page.locator('[data-search-feed]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-order], [data-search-download]').filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  test('councils without a text: above the results, in the filter, in the table of hits', async () => {
    const { page } = await open('/search/?q=missing');
    await settled(page, 'missing');
    const line = page.locator('.coverage-line');
    expect(await line.textContent()).toContain('No text is held of Bracknell Forest or Slough');
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
    expect(await top('.coverage-line')).toBeLessThan(await top('[data-result]'));
    const slough = page.locator('label.choice', { has: page.locator('input[name=authority][value=slough]') });
    expect(await slough.textContent()).toContain('no text held');
    const hits = await downloaded(page);
    for (const authority of ['Bracknell Forest', 'Slough']) {
      expect(hits.filter((hit) => hit['authority'] === authority)).toMatchObject([
        {
          row: 'coverage',
          passage: 'No text held',
          what_the_archive_holds_of_the_authority: expect.stringMatching(/^No text is held/),
        },
      ]);
    }
    await page.close();
  });

  test('filters that leave nothing: that other documents have the words, and what is held of the council chosen', async () => {
    const { page } = await open('/search/?q=too+slow&authority=slough');
    await settled(page, 'too slow');
    expect(await page.locator('[data-search-empty]').textContent()).toContain(
      'None of the documents that these filters leave',
    );
    expect(await page.locator('[data-search-empty]').textContent()).not.toContain('No text held here');
    expect(await page.locator('[data-search-coverage] details').getAttribute('open')).not.toBeNull();
    expect(await page.locator('[data-search-coverage] li').allTextContents()).toEqual([
      expect.stringContaining('Slough: No text is held.'),
    ]);
    await page.close();
  });

  test('somebody who needs help is told where to turn, before any result', async () => {
    const { page } = await open('/search/?q=worried+about+a+child');
    await settled(page, 'worried about a child');
    const help = page.locator('[data-search-help]');
    expect(await help.locator('a[href="tel:999"]').count()).toBe(1);
    expect(await help.locator('a[href="/help/"]').count()).toBe(1);
    expect(await barriersOf(page)).toEqual([]);
    await page.close();
  });

  test('a misspelt word: the query that was probably meant', async () => {
    const { page } = await open('/search/?q=domestc+abuse');
    await settled(page, 'domestc abuse');
    expect(await page.locator('a[data-search-suggestion]').textContent()).toBe('domestic abuse');
    await page.close();
  });

  test.each([
    ['ombudsman', 'complaints'],
    ['ombudsman windsor', 'complaints windsor'],
  ])('a kind or part that no document has: the wider thing instead (%s)', async (query, wider) => {
    const { page } = await open(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await settled(page, query);
    expect(await page.locator('[data-result]').count()).toBe(0);
    const empty = page.locator('[data-search-empty]');
    expect(await empty.textContent()).toContain('says “ombudsman”');
    expect(await barriersOf(page)).toEqual([]);
    await empty.getByRole('link', { name: 'Search for “complaints” instead', exact: true }).click();
    await settled(page, wider);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('a filter that the archive does not know: the search without it', async () => {
    const { page } = await open('/search/?q=caseloads&authority=nowhere');
    await settled(page, 'caseloads');
    const note = page.locator('[data-search-unknown]');
    expect(await note.textContent()).toContain('“Council: nowhere” is not known here');
    expect(await page.locator('[data-search-empty]').textContent()).not.toContain('No text held here');
    expect(await barriersOf(page)).toEqual([]);
    await note.locator('a').click();
    await page.waitForSelector('[data-result]');
    expect(page.url()).not.toContain('nowhere');
    await page.close();
  });

  test('a query without words to look for, and a word typed twice once', async () => {
    const { page } = await open('/search/');
    for (const query of ['the', '?!']) {
      expect(await searchFor(page, query)).toEqual([]);
      expect(await page.locator('[data-search-empty]').textContent()).toContain('There are no words to look for');
    }
    await searchFor(page, '<script>alert(1)</script>');
    expect((await page.locator('[data-search-empty] p').first().textContent())?.match(/“script”/g)).toHaveLength(1);
    await page.close();
  });

  test("a council's plan is marked as the council's own words", async () => {
    const { page } = await open('/search/?q=motivational+interviewing');
    await settled(page, 'motivational interviewing');
    const plan = page.locator('[data-result="west-berkshire/2017-07-action-plan"]');
    expect(await plan.textContent()).toContain('The council’s own words');
    expect(await plan.textContent()).toContain('Latest graded inspection');
    expect(await plan.locator('blockquote').first().textContent()).not.toContain('|');
    await page.close();
  });
});

test('documents that hold a part stand below those that answer, under a note, are counted apart and told apart in the table', async () => {
  const query = 'contextual safeguarding and exploitation conference';
  const { page, faults } = await open(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  await settled(page, query);
  const shown = await page.$$eval('[data-search-results] > *', (items) =>
    items.map((item) => (item as HTMLElement).dataset['result'] ?? item.textContent),
  );
  const at = shown.indexOf('These hold a part of what you asked for:');
  expect(shown.slice(0, at)).toEqual(['west-berkshire/2019-01-17-focused-visit']);
  expect(shown.slice(at + 1)).toContain('reading/2017-03-24-monitoring-visit');
  expect(await page.locator('[role=status]').textContent()).toMatch(
    /^1 document; \d more hold a part of what you asked for$/,
  );
  const hits = await downloaded(page);
  const fits = (inspection: string | undefined) => [
    ...new Set(hits.filter((hit) => hit['inspection'] === inspection).map(({ fit }) => fit)),
  ];
  expect(fits(shown[0])).toEqual(['answers']);
  expect(fits(shown.at(-1))).toEqual(['holds a part']);
  await page.locator('input[name=authority][value=reading]').check();
  await page.waitForFunction(() => document.querySelectorAll('[data-result]').length === 1);
  expect(await page.locator('[role=status]').textContent()).toBe(
    'None of the documents that these filters leave has all that you asked for; 1 holds a part',
  );
  expect(faults).toEqual([]);
  await page.close();
});

test('a word that no document has is told where only documents that hold a part are left, too', async () => {
  const query = 'contextual safeguarding and exploitation unprecedented conference';
  const { page } = await open(`/search/?${new URLSearchParams({ q: query, authority: 'reading' }).toString()}`);
  await settled(page, query);
  expect(await page.locator('[role=status]').textContent()).toMatch(/^None of the documents .+; 1 holds a part$/);
  expect(await page.locator('.search-note').allTextContents()).toContain('No text held here says “unprecedented”.');
  await page.close();
});

test('a result is called by its council, kind and month, and no two links of a page have one name', async () => {
  const { page } = await open('/search/?q=children');
  await settled(page, 'children');
  const titles = await page.locator('[data-result] h2').allTextContents();
  expect(titles).toContain('Windsor and Maidenhead: Single inspection, March 2015');
  const names = await page.locator('[data-search-results] a').allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await page.close();
});

test('a paragraph is found by its number, told apart by the area that its section judges', async () => {
  const { page } = await open('/search/');
  const windsor = { inspection: 'windsor-and-maidenhead/2015-05-13-sif-inspection', passages: ['para-46'] };
  for (const query of ['paragraph 46', 'para 46 windsor', 'windsor paragraph 46', '¶46 windsor 2015']) {
    expect(await searchFor(page, query)).toContainEqual(windsor);
  }
  expect(await searchFor(page, 'paragraph 46 windsor 2016')).toEqual([]);
  expect(await page.locator('[data-search-empty]').textContent()).toContain('numbers a paragraph 46');
  await searchFor(page, 'para 49 windsor');
  const place = page.locator('[data-passage=para-49] a');
  expect(await place.textContent()).toMatch(
    /^Paragraph 49 · .+ · Summary – Windsor and Maidenhead: Single inspection, March 2015$/,
  );
  await place.click();
  await page.waitForURL('**/windsor-and-maidenhead/2015-05-13-sif-inspection/**#para-49');
  await page.close();
});

/** Every paragraph of the archive's texts, as the open data has them. */
const paragraphs = readFileSync(join(inject('rootSite').folder, 'data/paragraphs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { inspection: string; paragraph: string; text: string });

/** How many paragraphs of each document hold some words, by its id. */
function holding(words: string): Map<string, number> {
  const pattern = new RegExp(`(?<![a-z])${words.replaceAll(' ', '\\s+')}(?![a-z])`, 'i');
  const held = paragraphs.filter(({ text }) => pattern.test(text)).map(({ inspection }) => inspection);
  return new Map([...new Set(held)].map((id) => [id, held.filter((other) => other === id).length]));
}

/** Brings every result into view, and waits until its paragraphs are counted. */
async function completed(page: Page): Promise<void> {
  for (const result of await page.locator('[data-result]').all()) {
    await result.scrollIntoViewIfNeeded();
    await result.locator('[data-passages=all]').waitFor({ state: 'attached' });
  }
}

describe('no matching paragraph is passed over', () => {
  test.for(['adoption', 'LSCB', 'missing', 'child sexual exploitation', 'early help', 'social worker'])(
    '“%s” is counted in each document, whatever filters are set',
    async (words, { expect }) => {
      const query = `"${words}"`;
      const { page, faults } = await open('/search/');
      await searchFor(page, query);
      await completed(page);
      const expected = holding(words);
      const shown = async (id: string) => {
        const result = page.locator(`[data-result="${id}"]`);
        const link = result.locator('.result-more a');
        const count = (await link.count()) === 0 ? null : Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
        const passages = await result.locator('[data-passage]').evaluateAll((all) => all.map((one) => one.outerHTML));
        return { passages, count: count ?? passages.length };
      };
      expect(expected.size).toBeGreaterThan(0);
      for (const [id, count] of expected) {
        const before = await shown(id);
        expect({ id, count: before.count }).toEqual({ id, count });
        expect(before.passages.length).toBe(Math.min(count, 5));
      }
      const [id = ''] = expected.keys();
      const before = await shown(id);
      await page.locator(`input[name=authority][value=${id.split('/')[0] ?? ''}]`).check();
      await page.waitForFunction(() => location.search.includes('authority='));
      await completed(page);
      expect(await shown(id)).toEqual(before);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('the document says the same number, and the table of hits holds them all', async () => {
    const { page } = await open('/search/?q=%22adoption%22');
    await settled(page, '"adoption"');
    await completed(page);
    const id = 'windsor-and-maidenhead/2015-05-13-sif-inspection';
    const count = String(holding('adoption').get(id));
    const hits = await downloaded(page);
    expect(String(hits.filter(({ inspection }) => inspection === id).length)).toBe(count);
    await page.locator(`[data-result="${id}"] .result-more a`).click();
    await page.waitForSelector('[data-match-navigator]:not([hidden])');
    expect(await page.locator('[data-match-navigator] [role=status]').textContent()).toContain(
      `in ${count} paragraphs`,
    );
    await page.close();
  });
});

test('hits can be taken away as CSV, with citations, terms of reuse and what the archive holds', async () => {
  const { page } = await open('/search/?q=trading+standards');
  await settled(page, 'trading standards');
  const hits = await downloaded(page);
  const reading = hits.find(({ inspection }) => inspection === 'reading/2017-03-24-monitoring-visit');
  expect(reading).toMatchObject({
    dates: expect.stringMatching(/^Visited 21–22 February 2017/),
    address: expect.stringContaining('/inspections/reading/2017-03-24-monitoring-visit/?q=trading+standards#p29'),
    publisher: 'Ofsted',
    citation: expect.stringMatching(/^Ofsted, .*21–22 February 2017/),
    what_the_archive_holds_of_the_authority: expect.stringContaining('Newest full text here'),
  });
  const table = parseCsv<Record<string, string>>(
    readFileSync(join(inject('rootSite').folder, 'data/inspections.csv')),
    {
      columns: true,
    },
  );
  for (const hit of hits.filter(({ row }) => row !== 'coverage')) {
    const { known_how, text_held, licence } = table.find(({ id }) => id === hit['inspection']) ?? {};
    expect(hit).toMatchObject({ known_how, text_held, licence });
  }
  await page.close();
});

test('the header suggests councils and passages to the keyboard', async () => {
  const { page, faults } = await site.openWatched('/coverage/');
  const input = page.locator('header input[type=search]');
  await input.pressSequentially('woking');
  await page.waitForSelector('[role=listbox] [role=option]');
  expect(await barriersOf(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).toBeTruthy();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/authorities/wokingham/');
  expect(faults).toEqual([]);
  await page.close();
});

test('nothing of the index is loaded before the first use', async () => {
  const requests: string[] = [];
  const page = await site.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.addressOf('/search/'), { waitUntil: 'networkidle' });
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.close();
});

test('a site below a path searches too, and its results lead to its own pages', async () => {
  const { page, faults } = await subPathSite.openWatched('/search/?q=trading+standards');
  await settled(page, 'trading standards');
  await page.locator('[data-passage] a').first().click();
  await page.waitForSelector('#p29 mark');
  expect(page.url()).toContain(subPathSite.addressOf('/inspections/reading/2017-03-24-monitoring-visit/'));
  expect(faults).toEqual([]);
  await page.close();
});
