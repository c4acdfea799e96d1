import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

import type { ClockName } from '../clocks';
import { median } from '../median';

const Took = v.object({ compileMs: v.number(), firstIssueMs: v.number(), evidence: v.number() });

/** Medians in milliseconds. */
export interface ColdCompile {
  readonly compileMs: number;
  /** The first text after it, which pays for whatever was put off while compiling. */
  readonly firstIssueMs: number;
}

/**
 * How long compiling takes in a process that never compiled before.
 *
 * @param size how many plain patterns
 * @param times how many processes
 * @throws Error if a process fails, with what it said
 */
export function measureCompile(size: number, times: number, clock: ClockName): ColdCompile {
  const took = Array.from({ length: times }, () => compileInProcess(size, clock));
  return {
    compileMs: median(took.map(({ compileMs }) => compileMs)),
    firstIssueMs: median(took.map(({ firstIssueMs }) => firstIssueMs)),
  };
}

function compileInProcess(size: number, clock: ClockName): v.InferOutput<typeof Took> {
  const file = fileURLToPath(new URL('compile-once.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, String(size), clock], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Compiling ${size} patterns failed: ${stderr}`);
  return v.parse(Took, JSON.parse(stdout));
}
