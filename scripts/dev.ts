import { dev } from 'astro';
import { projectFolder } from '../src/load/content-folder.ts';
import { chosenPort } from './chosen-port.ts';
import { readCommandOptions, runCommand } from './command.ts';
import { liveArchive } from './site/live-archive.ts';

const usage = `Usage: npm run dev
  serves the archive and shows a change when a file is saved; search needs a build. PORT sets the port (default 4321)`;

await runCommand('The live site could not be started.', async () => {
  readCommandOptions({}, usage);
  await dev({ root: projectFolder, server: { port: chosenPort() }, integrations: [liveArchive()] });
});
