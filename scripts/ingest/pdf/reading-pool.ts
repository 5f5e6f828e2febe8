import type { ReadResult } from '../read-result.ts';
import type { Limits } from './limits.ts';
import { ReadingProcess } from './reading-process.ts';

/** Documents after which a process is replaced, so that leaks and fragments can't add up. */
const documentsAProcess = 40;

/** Reads documents in several processes at a time. */
export class ReadingPool {
  readonly #jobs: number;
  readonly #limits: Limits;
  readonly #idle: ReadingProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(jobs: number, limits: Limits) {
    this.#jobs = Math.max(1, jobs);
    this.#limits = limits;
  }

  /** Reads a document as soon as a process is free. @throws UnreadablePdf */
  async read(path: string): Promise<ReadResult> {
    while (this.#busy >= this.#jobs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
    const reader = this.#takeIdle() ?? new ReadingProcess(this.#limits);
    try {
      return await reader.read(path);
    } finally {
      this.#busy -= 1;
      if (reader.alive && reader.documents < documentsAProcess) this.#idle.push(reader);
      else reader.stop();
      this.#waiting.shift()?.();
    }
  }

  /** Ends all idle processes; those at work end with their document's reading. */
  close(): void {
    for (const reader of this.#idle.splice(0)) reader.stop();
  }

  #takeIdle(): ReadingProcess | undefined {
    let reader = this.#idle.pop();
    while (reader !== undefined && !reader.alive) reader = this.#idle.pop();
    return reader;
  }
}
