import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { errorCode } from './error-code';

/** Changes when what is kept changes its shape; a file of another version is not read. */
const VERSION = 1;

const Kept = v.object({ version: v.literal(VERSION), jira: v.unknown(), forge: v.unknown() });

/** The state file is there but is not one of this version: damaged, or written by another version. */
export class UnreadableState extends Error {
  override readonly name = 'UnreadableState';
  constructor(file: string, options: ErrorOptions) {
    super(`${file} cannot be read. Start with --fresh to begin anew; the file is then replaced.`, options);
  }
}

export interface SiteState {
  readonly jira: unknown;
  readonly forge: unknown;
}

/** What was kept in this directory, or undefined when nothing was. @throws UnreadableState */
export function readState(directory: string): SiteState | undefined {
  const file = fileIn(directory);
  try {
    return v.parse(Kept, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UnreadableState(file, { cause: error });
  }
}

/** Keeps the state. A crash while writing leaves the earlier file whole. */
export function writeState(directory: string, { jira, forge }: SiteState): void {
  mkdirSync(directory, { recursive: true });
  const file = fileIn(directory);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ version: VERSION, jira, forge }));
  renameSync(draft, file);
}

/** Puts the state aside, so that an import does not cost it. Gives the file it is in now, or undefined. */
export function setStateAside(directory: string): string | undefined {
  const aside = path.join(directory, 'state-before-import.json');
  try {
    renameSync(fileIn(directory), aside);
    return aside;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function forgetState(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}

function fileIn(directory: string): string {
  return path.join(directory, 'state.json');
}
