import { spawnSync } from 'node:child_process';

/** Runs the command line as a person would, from the project's folder. */
export function runCli(...args: readonly string[]) {
  // What the command `tsx` does, without a process of its own.
  const program = ['--import', 'tsx', 'cli/main.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
