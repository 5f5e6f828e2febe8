import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './swap-in.ts';

const everyMilliseconds = 300;

function take(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that took the file still runs; one that was killed can't give it back. */
function isHeld(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // A file without a number is just being written.
    return holder === 0 || isRunning(holder);
  } catch {
    return false;
  }
}

/**
 * Waits for its turn among the processes that use the same file, and takes it.
 * @param file holds the number of the process whose turn it is
 * @param waiting called once, when another process goes first
 * @returns gives the turn back
 */
export async function takeTurn(file: string, waiting: () => void): Promise<() => void> {
  for (let isFirst = true; !take(file); isFirst = false) {
    if (isFirst) waiting();
    if (isHeld(file)) await pause(everyMilliseconds);
    else rmSync(file, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
  };
}
