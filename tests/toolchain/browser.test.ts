import { afterEach, expect, test, vi } from 'vitest';
import { bundledChromium } from '../browser/bundled-chromium.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a browser starts and runs a page', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Ready</h1>');
  expect(await page.textContent('h1')).toBe('Ready');
  await browser.close();
});

test('a browser named in CHROME_PATH that can’t be started is an error, not a reason to skip', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  await expect(launchBrowser()).rejects.toThrow('CHROME_PATH: /nowhere/chrome can’t be started');
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser that npm delivered comes with the libraries it needs',
  async () => {
    const withLibraries = bundledChromium().at(-1);
    vi.stubEnv('LD_LIBRARY_PATH', withLibraries?.environment['LD_LIBRARY_PATH'] ?? '');
    vi.stubEnv('CHROME_PATH', withLibraries?.executablePath ?? '');
    const browser = await launchBrowser();
    expect(browser.isConnected()).toBe(true);
    await browser.close();
  },
);
