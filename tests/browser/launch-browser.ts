import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { projectFolder } from '../../src/load/content-folder.ts';
import { type BrowserProgram, bundledChromium } from './bundled-chromium.ts';
import { installedBrowsers } from './installed-browsers.ts';

const record = join(projectFolder, '.cache', 'browser.json');

/**
 * Starts a browser without a window: `$CHROME_PATH`, else the one that worked last time, else an installed one, else the
 * one that npm delivered. Each is proved by setting a line of text.
 * @param args switches of Chromium besides those that it needs
 * @throws Error that tells how to install one when none can be started; tests never go without
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    const outcome = await tryToLaunch({ executablePath: chosen, environment: {} }, args);
    if (outcome instanceof Error) throw new Error(`CHROME_PATH: ${chosen} can’t be started: ${outcome.message}`);
    return outcome;
  }
  const failures: string[] = [];
  for (const program of candidates()) {
    const outcome = await tryToLaunch(program, args);
    if (!(outcome instanceof Error)) {
      remember(program);
      return outcome;
    }
    failures.push(`${program.executablePath}: ${outcome.message.split('\n')[0] ?? ''}`);
  }
  throw new Error(
    'The tests need Chrome, Chromium or Edge, and none could be started.\n' +
      'On Debian and Ubuntu: apt-get install -y --no-install-recommends chromium\n' +
      `Elsewhere: install Chrome, or name a browser in CHROME_PATH.\nTried: ${failures.join('; ') || 'nothing: none found'}`,
  );
}

function* candidates(): Generator<BrowserProgram> {
  const remembered = recall();
  if (remembered !== null) yield remembered;
  for (const executablePath of installedBrowsers()) yield { executablePath, environment: {} };
  yield* bundledChromium();
}

async function tryToLaunch(
  { executablePath, environment }: BrowserProgram,
  args: readonly string[],
): Promise<Browser | Error> {
  // Chromium's own sandbox can't be set up by root, nor in the containers of most CI services.
  const isUnconfinable = process.getuid?.() === 0 || process.env['CI'] !== undefined;
  try {
    const browser = await chromium.launch({
      executablePath,
      args: isUnconfinable ? ['--no-sandbox', ...args] : [...args],
      env: { ...process.env, ...environment },
    });
    const page = await browser.newPage();
    await page.setContent('<!doctype html><span>Proof</span>');
    const width: unknown = await page.evaluate("document.querySelector('span').offsetWidth");
    await page.close();
    if (width === 0) {
      await browser.close();
      return new Error('it sets no text: no fonts');
    }
    return browser;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function recall(): BrowserProgram | null {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as BrowserProgram;
  } catch {
    return null;
  }
}

function remember(program: BrowserProgram): void {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  const draft = `${record}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(program));
  renameSync(draft, record);
}
