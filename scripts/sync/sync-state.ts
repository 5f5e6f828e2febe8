import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const outcomeSchema = z.strictObject({
  /** What the server said of this version, to ask only for a newer one. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** SHA-256 of the file last received. */
  sha256: z.string().optional(),
  /** The day of the last answer. */
  on: z.iso.date(),
  /** What became of it, in a sentence. */
  result: z.string(),
});

const stateSchema = z.record(z.string(), outcomeSchema);

/** What is remembered of one published address. */
export type Remembered = z.infer<typeof outcomeSchema>;

/** What earlier runs learned, by published address, so that a stopped run resumes and nothing is asked twice. */
export interface SyncState {
  readonly of: (address: string) => Remembered | null;
  /** Remembers and writes at once, whole or not at all. */
  readonly remember: (address: string, outcome: Remembered) => void;
}

/** Opens the memory of earlier runs. A file that can't be understood is begun anew: everything in it can be asked again. */
export function openState(file: string): SyncState {
  const state = readState(file);
  return {
    of: (address) => state[address] ?? null,
    remember: (address, outcome) => {
      state[address] = outcome;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 1)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

function readState(file: string): Record<string, Remembered> {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
