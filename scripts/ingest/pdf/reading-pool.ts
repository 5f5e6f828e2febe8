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
  readonly #working = new Set<ReadingProcess>();
  readonly #waiting: (() => void)[] = [];

  constructor(jobs: number, limits: Limits) {
    this.#jobs = Math.max(1, jobs);
    this.#limits = limits;
    process.once('exit', this.#stopAll);
  }

  /** Reads a document as soon as a process is free. @throws UnreadablePdf */
  async read(path: string): Promise<ReadResult> {
    while (this.#working.size >= this.#jobs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const reader = this.#takeIdle() ?? new ReadingProcess(this.#limits);
    this.#working.add(reader);
    try {
      return await reader.read(path);
    } finally {
      this.#working.delete(reader);
      if (reader.alive && reader.documents < documentsAProcess) this.#idle.push(reader);
      else reader.stop();
      this.#waiting.shift()?.();
    }
  }

  /** Ends all processes, those at work too: what they were reading is refused. */
  close(): void {
    process.off('exit', this.#stopAll);
    this.#stopAll();
  }

  /** A process caught in an endless loop wouldn't notice that its parent has gone. */
  readonly #stopAll = (): void => {
    for (const reader of [...this.#idle.splice(0), ...this.#working]) reader.stop();
  };

  #takeIdle(): ReadingProcess | undefined {
    let reader = this.#idle.pop();
    while (reader !== undefined && !reader.alive) reader = this.#idle.pop();
    return reader;
  }
}
