// `npm start`: plain Node without dependencies, because it must run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function say(text) {
  process.stdout.write(`${text}\n`);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) say(`Could not run ${command}: ${error.message}`);
  return status ?? 1;
}

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** npm writes this file last, so its time is that of the last whole installation. */
function needsInstall() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs;
}

async function start() {
  if (isOldNode()) {
    say(
      `This needs Node ${OLDEST_NODE.join('.')} or newer; you have ${process.versions.node}. Get it at https://nodejs.org and run npm start again.`,
    );
    return 1;
  }
  if (needsInstall()) {
    say('Installing the packages (npm ci); this takes a minute the first time …');
    const status = run('npm', ['ci', '--no-audit', '--no-fund']);
    if (status !== 0) {
      say('The packages could not be installed. The messages above say why.');
      return status;
    }
  }
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', path.join('local', 'workbench', 'start-cli.ts'), ...process.argv.slice(2)];
    const workbench = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    // It keeps its state before it ends, so it must hear of the end, and be waited for.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => workbench.kill(signal));
    workbench.once('exit', (status) => resolve(status ?? 1));
  });
}

process.exitCode = await start();
