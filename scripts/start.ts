import { resolve } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';
import { siteAddress } from '../src/load/site-address.ts';
import { chosenPort } from './chosen-port.ts';
import { readCommandOptions, runCommand } from './command.ts';
import { buildSite } from './site/build-site.ts';
import { progressOnTerminal } from './site/progress.ts';
import { serveSite } from './site/serve-site.ts';

const target = resolve(projectFolder, 'dist');

const usage = `Usage: npm start
  builds the archive and serves it; PORT sets the port (default 4321, 0 for any that is free)`;

await runCommand('The archive is not being served.', async () => {
  readCommandOptions({}, usage);
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
