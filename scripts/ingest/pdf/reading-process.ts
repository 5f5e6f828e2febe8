import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadResult } from '../read-result.ts';
import type { Limits } from './limits.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';
import type { ReadRequest, WorkerMessage } from './worker-messages.ts';

const workerPath = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** How often the parent looks at a reading process's memory. A bomb fills it at about 500 MB a second. */
const watchMilliseconds = 25;

/** A child process that reads PDFs one after another, killed when it costs more than its limits allow. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  #documents = 0;
  #alive = true;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#child = fork(workerPath, [], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.on('exit', () => (this.#alive = false));
    this.#child.on('error', () => (this.#alive = false));
    this.#setWaiting(false);
  }

  /** Whether the process can still read; a killed one can't. */
  get alive(): boolean {
    return this.#alive;
  }

  /** How many documents it was given. */
  get documents(): number {
    return this.#documents;
  }

  /**
   * Reads one document. One at a time.
   * @throws UnreadablePdf when the file can't be read or the process was killed for what the file cost
   */
  async read(path: string): Promise<ReadResult> {
    this.#documents += 1;
    this.#setWaiting(true);
    const watch = new AbortController();
    try {
      return await Promise.race([this.#answer(path, watch.signal), this.#breach(watch.signal)]);
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      if (error instanceof LimitBreach) this.stop();
      throw error;
    } finally {
      watch.abort();
      this.#setWaiting(false);
    }
  }

  /** Ends the process at once. */
  stop(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  /** An idle process must not keep its parent from ending. */
  #setWaiting(waiting: boolean): void {
    if (waiting) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }

  #answer(path: string, signal: AbortSignal): Promise<ReadResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ReadResult>();
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'read') resolve(message.result);
      else if (message.kind === 'unreadable') reject(new UnreadablePdf(message.reason));
    };
    const onExit = (): void => reject(new LimitBreach('broke its reading process and can’t be read'));
    this.#child.on('message', onMessage).once('exit', onExit);
    signal.addEventListener('abort', () => this.#child.off('message', onMessage).off('exit', onExit));
    if (!this.#alive) onExit();
    else
      this.#child.send({ path, maximumPages: this.#limits.pages } satisfies ReadRequest, (error) => error && onExit());
    return promise;
  }

  /** Rejects as soon as the process holds too much memory or takes too long. */
  #breach(signal: AbortSignal): Promise<never> {
    const { promise, reject } = Promise.withResolvers<never>();
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'memory') this.#checkMemory(message.bytes, reject);
    };
    this.#child.on('message', onMessage);
    const watch = setInterval(() => {
      void this.#residentBytes().then((bytes) => this.#checkMemory(bytes, reject));
    }, watchMilliseconds);
    const seconds = this.#limits.milliseconds / 1000;
    const deadline = setTimeout(
      () => reject(new LimitBreach(`took longer than ${seconds} seconds to read and was stopped`)),
      this.#limits.milliseconds,
    );
    signal.addEventListener('abort', () => {
      clearInterval(watch);
      clearTimeout(deadline);
      this.#child.off('message', onMessage);
    });
    return promise;
  }

  #checkMemory(bytes: number, reject: (reason: LimitBreach) => void): void {
    if (bytes <= this.#limits.memoryBytes) return;
    this.stop();
    const megabytes = Math.round(this.#limits.memoryBytes / 1024 / 1024);
    reject(new LimitBreach(`needs more than ${megabytes} MB of memory to read and was stopped`));
  }

  /** Resident memory as the kernel counts it; 0 where there is no /proc and the process's own reports must do. */
  async #residentBytes(): Promise<number> {
    try {
      const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }
}

/** A document that cost its reading process its life. */
class LimitBreach extends UnreadablePdf {}
