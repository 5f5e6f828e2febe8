import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs, stripVTControlCharacters, type ParseArgsOptionsConfig } from 'node:util';
import { projectFolder } from '../src/load/content-folder.ts';

/** A mistake in how a command was called, with its usage where that helps. Ends it with exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the options of a command that takes nothing else.
 * @param usage the command's usage, from the word "Usage:" on
 * @throws UsageError with the mistake and the usage, for anything that the command doesn't take
 */
export function readCommandOptions<const Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}

/** The parts of an error that Astro and Vite add to tell where it arose. */
interface Located {
  readonly hint?: unknown;
  readonly loc?: { readonly file?: unknown; readonly line?: unknown };
}

/** A message of a tool that Astro builds with, without its colours and its traces. */
function plainWords(message: string): string {
  return stripVTControlCharacters(message).replace(/\n\s*Stack backtrace:\n(?:\s+.*\n?)*/, '\n');
}

/**
 * Says an error in words for people, without a stack trace: the message, where it arose and how to mend it, where known.
 * Several errors (`AggregateError`) are said one after the other.
 */
export function explain(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(explain).join('\n\n');
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as Located;
  const place = typeof loc?.file === 'string' ? relative(projectFolder, loc.file.replace(/^file:\/\//, '')) : '';
  const line = typeof loc?.line === 'number' ? `:${String(loc.line)}` : '';
  return [plainWords(error.message), place && `at ${place}${line}`, typeof hint === 'string' ? hint : '']
    .filter((part) => part !== '')
    .join('\n');
}

/**
 * The usage that a mistake carries, where it is no mistake: no command has an option `--help`, so that asking for it brings
 * the usage.
 * @returns null where nobody asked, or the mistake carries no usage
 */
export function usageAskedFor({ message }: UsageError, args: readonly string[]): string | null {
  const start = message.indexOf('Usage:');
  return start !== -1 && (args.includes('--help') || args.includes('-h')) ? message.slice(start) : null;
}

/**
 * Runs a command of the command line and ends it in good order: 0 when it went well, 1 when it failed, 2 when it was
 * called wrongly. An error is one block of words; what only a developer needs goes to `.cache/last-error.txt`.
 * @param failure what it means for the user when it fails, as a sentence
 */
export async function runCommand(failure: string, command: () => Promise<void>): Promise<void> {
  const fail = (error: unknown): never => {
    if (error instanceof UsageError) {
      const usage = usageAskedFor(error, process.argv.slice(2));
      if (usage === null) console.error(error.message);
      else console.log(usage);
      process.exit(usage === null ? 2 : 0);
    }
    console.error(`\n${failure}\n\n${explain(error)}\n`);
    keepForDevelopers(error);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    await command();
  } catch (error) {
    fail(error);
  }
}

function keepForDevelopers(error: unknown): void {
  try {
    const folder = join(projectFolder, '.cache');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'last-error.txt'), `${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  } catch {
    // A disk that can't take the note must not hide the error itself.
  }
}
