import { UsageError } from './command.ts';

/**
 * The port to serve at: `$PORT`, else 4321; 0 takes any that is free.
 * @throws UsageError when what stands there is no port
 */
export function chosenPort(): number {
  const text = process.env['PORT'] || '4321';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`PORT: found "${text}"; expected a number from 0 to 65535 (0 for any free one)`);
  }
  return port;
}
