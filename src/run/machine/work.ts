import type { RunCommand } from '../record/run-command';
import type { Portion } from '../record/portion';
import type { RunHeader } from '../record/run-header';
import type { RunPosition } from '../record/run-position';
import type { RunState } from '../record/run-state';
import { withLeft } from './portion-plan';
import type { Step, Verdicts } from './step';
import type { LeftOut } from '../record/portion';

/** A run that is being advanced: what is written down of it, and what is only known while somebody holds it. */
export interface Work {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly command: RunCommand;
  readonly portion: Portion | null;
  /** Whether what was left out of the portion has grown since it was written down. */
  readonly hasNews: boolean;
  /** What to do, the next thing first. */
  readonly steps: readonly Step[];
  /** Issues that search named so far. */
  readonly named: readonly number[];
  readonly verdicts: Verdicts;
  /** Phase `single`: the holder before may have written issues before this one. */
  readonly suspectsBefore: number;
}

export const withSteps = (work: Work, ...steps: readonly Step[]): Work => ({
  ...work,
  steps: [...steps, ...work.steps],
});

export const withPosition = (work: Work, at: Partial<RunPosition>): Work => ({
  ...work,
  state: { ...work.state, at: { ...work.state.at, ...at } },
});

/** Notes issues of the portion as left out. */
export function leave(work: Work, why: LeftOut, ids: readonly number[]): Work {
  if (work.portion === null || ids.length === 0) return work;
  const portion = withLeft(work.portion, why, ids);
  return portion === work.portion ? work : { ...work, portion, hasNews: true };
}
