// What a fresh machine needs before anything of ours can run. Plain Node without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first Node that loads ES modules with `require`, which several of our tools need. */
const OLDEST_NODE = [20, 19];
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a command in the project and shows what it says. Gives its exit code; 1 when it could not be started. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) say(`Could not run ${command}: ${error.message}`);
  return status ?? 1;
}

/** Begins a command beside whatever is done meanwhile; what it says is told at its end. Gives its exit code and words. */
export function begin(command, args) {
  const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
  const said = [];
  child.stdout.on('data', (part) => said.push(part));
  child.stderr.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, words: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, words: Buffer.concat(said).toString() }));
  });
}

/** Whether this Node is new enough; says what to do if not. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld) {
    say(`This needs Node ${OLDEST_NODE.join('.')} or newer; you have ${process.versions.node}.`);
    say('Get it at https://nodejs.org and run the command again.');
  }
  return !isOld;
}

/** Installs the packages of the lock file unless they are there. Gives whether they are there afterwards. */
export function installPackages() {
  if (!needsPackages()) return true;
  say('Installing the packages (npm ci); this takes a minute or two the first time …');
  const isInstalled = run('npm', ['ci', '--no-audit', '--no-fund']) === 0;
  if (!isInstalled) say('The packages could not be installed. The messages above say why.');
  return isInstalled;
}

/** Whether a package of the lock file is missing or another one. npm writes its own list last, after a whole installation. */
function needsPackages() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).some(
    ([name, { integrity, optional, devOptional }]) =>
      name !== '' && !optional && !devOptional && there[name]?.integrity !== integrity,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
