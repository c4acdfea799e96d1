import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs the command line as a person would, from the project's folder. */
export function runCli(...args: readonly string[]) {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'cli/main.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
