import { resolve } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';
import { siteAddress } from '../src/load/site-address.ts';
import { runCommand, UsageError } from './command.ts';
import { buildSite } from './site/build-site.ts';
import { progressOnTerminal } from './site/progress.ts';
import { serveSite } from './site/serve-site.ts';

const target = resolve(projectFolder, 'dist');

function chosenPort(): number {
  const text = process.env['PORT'] || '4321';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`PORT: found "${text}"; expected a number from 0 to 65535 (0 for any free one)`);
  }
  return port;
}

await runCommand('The archive is not being served.', async () => {
  const port = chosenPort();
  await buildSite(target, progressOnTerminal());
  const { address, close } = await serveSite(target, { base: siteAddress().base, port }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`Port ${String(port)} is in use. Choose another one: PORT=4400 npm start`, { cause: error });
    }
    throw error;
  });
  console.log(`\nThe archive is at ${address}\nPress Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
});
