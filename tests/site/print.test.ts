import { expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('goldenSite'));

test.each(['exampleshire', 'samplewick'])('the one page to print of %s is one side of A4', async (authority) => {
  const page = await site.newPage();
  await page.goto(site.addressOf(`/authorities/${authority}/summary/`));
  const printed = await page.pdf({ format: 'A4' });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
