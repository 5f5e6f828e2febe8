import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a run of a command took. */
export interface Run {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all processors, user and system, of the command and the processes it started. */
  readonly cpu: number | null;
  /** The most memory that any one of these processes held, in bytes. */
  readonly memory: number | null;
}

const every = 200;
const ticksInSecond = 100;

/** The processes that descend from one, itself first, by /proc (Linux). */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat !== null) parents.set(Number(name), Number(stat[1]));
  }
  const found = [root];
  for (const parent of found) found.push(...[...parents].filter(([, of]) => of === parent).map(([id]) => id));
  return found;
}

/** The fields of a process's `stat` from its state on: see proc_pid_stat(5). */
function statOf(id: number): string[] | null {
  try {
    return readFileSync(`/proc/${String(id)}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
}

function peakMemory(id: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a command to its end and measures it. Processor time and memory are only known on Linux.
 * @throws Error with the end of what it wrote, when it ends with another code than 0
 */
export async function runMeasured(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output = (output + text.toString()).slice(-4000);
    });
  }
  const isLinux = process.platform === 'linux';
  const ticks = new Map<number, number>();
  let memory = 0;
  const look = () => {
    for (const id of child.pid === undefined ? [] : family(child.pid)) {
      memory = Math.max(memory, peakMemory(id));
      const stat = statOf(id);
      if (stat !== null) ticks.set(id, Number(stat[11]) + Number(stat[12]));
    }
  };
  const watch = isLinux ? setInterval(look, every) : undefined;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${String(code)}:\n${output}`);
  const cpu = [...ticks.values()].reduce((sum, one) => sum + one, 0) / ticksInSecond;
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: isLinux ? cpu : null, memory: isLinux ? memory : null };
}
