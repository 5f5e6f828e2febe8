import { dev } from 'astro';
import { projectFolder } from '../src/load/content-folder.ts';
import { runCommand } from './command.ts';
import { liveArchive } from './site/live-archive.ts';

await runCommand('The live site could not be started.', async () => {
  await dev({
    root: projectFolder,
    server: { port: Number(process.env['PORT'] ?? '4321') },
    integrations: [liveArchive()],
  });
});
