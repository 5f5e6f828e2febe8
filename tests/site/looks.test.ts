import { describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { faultsOfLook } from './looks.ts';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('rootSite'), { reducedMotion: 'reduce' });
const archive = await loadArchive();
const council = archive.authorities[0]?.slug ?? '';
/** The pages that show every component, and the pages whose parts stand close together. */
const guide = ['', 'marks/', 'lists/', 'document/', 'themes/', 'plan/'].map((part) => `/styleguide/${part}`);
const paths = [...guide, '/', `/authorities/${council}/`, '/compare/', '/help/'];
const widths = [320, 390, 768, 1100, 1280, 1440] as const;

describe('words lie on no other words, leave neither window nor drawing, and are large enough to read', () => {
  test.for(paths.flatMap((path) => widths.map((width) => ({ path, width }))))(
    '$path at $width px',
    async ({ path, width }, { expect }) => {
      const page = await site.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.addressOf(path));
      const faults = await faultsOfLook(page);
      await page.close();
      expect(faults).toEqual([]);
    },
  );
});

/** The relative luminance of a colour as WCAG defines it. @param colour as a browser computes it, `rgb(r, g, b)` */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(['light', 'dark'] as const)(
  'in the %s scheme the grades’ colours are in order and stand off the paper',
  async (colorScheme) => {
    const page = await site.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(site.addressOf('/styleguide/marks/'));
    const { paper, steps } = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      steps: [1, 2, 3, 4].map((step) => {
        const bar = document.querySelector(`[data-example="GradeMark"] .step-${step} .filled`);
        return bar === null ? '' : getComputedStyle(bar).fill;
      }),
    }));
    const away = steps.map((colour) => {
      const [low, high] = [luminance(colour), luminance(paper)].toSorted((a, b) => a - b);
      return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
    });
    for (const contrast of away) expect(contrast).toBeGreaterThanOrEqual(3);
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    await page.close();
  },
);
