import type { RunMode } from '#run';

import { Chance } from './chance';
import type { Fault } from './judge';
import { MARKS, openWorld, type Mark, type OpenWorld, type WorldOptions } from './open-world';
import { siteLife, type Lived } from './site-life';
import type { Tally } from './troubles';
import { VirtualClock } from './virtual-clock';

/** 26 January 2026 was a Monday. */
const START = Date.UTC(2026, 0, 26, 9);
/** Most issues of the second site's list. */
const OTHER_MOST = 150;
/** Keeps the chances of the sites apart. */
const OTHER_SEED = 7_919_993;

export interface Simulated {
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Of both sites. */
  readonly runs: number;
  /** Those of the first site, as what follows: the other's lists are short. */
  readonly issues: number;
  readonly mode: RunMode;
  /** But for calls that were early: those are of both sites. */
  readonly tally: Tally;
  readonly trace: readonly string[];
}

export interface SimulateOptions extends Partial<Pick<WorldOptions, 'scenario' | 'deaths' | 'plant'>> {
  readonly seed: number;
  readonly issues: number;
  /** Keeps what happened, line by line. */
  readonly traces?: boolean;
  /** No other site is served beside it. */
  readonly isAlone?: boolean;
}

/**
 * Lets people on two sites approve runs, take them back and publish rules, all of it served by one process, in worlds
 * that a seed decides, and judges what came of it.
 */
export async function simulate({
  seed,
  issues,
  traces = false,
  isAlone = false,
  ...more
}: SimulateOptions): Promise<Simulated> {
  const clock = new VirtualClock(START);
  const lines: string[] = [];
  const traceOf =
    (mark: Mark) =>
    (line: string): void => {
      if (traces) lines.push(`${((clock.now() - START) / 1_000).toFixed(2)} ${mark} ${line}`);
    };
  const lived: Lived = { faults: [], runs: 0 };
  const open = (mark: Mark, seed: number, issues: number): Promise<OpenWorld> =>
    openWorld(clock, { ...more, seed, issues, mark, trace: traceOf(mark) });
  const first = await open(MARKS[0], seed, issues);
  const ownRuns: Lived = { faults: lived.faults, runs: 0 };
  const sites = [{ world: first.world, life: siteLife(first.world, first.approved, ownRuns) }];
  if (!isAlone) {
    const other = new Chance(seed + OTHER_SEED);
    const { world, approved } = await open(MARKS[1], other.whole(1, 2 ** 30), other.whole(1, OTHER_MOST));
    sites.push({ world, life: siteLife(world, approved, lived) });
  }
  const going = new Set(sites);
  await clock.run(Infinity, async () => {
    for (const site of going) {
      // What a step leaves undone at once leads to the next.
      while (going.has(site) && site.world.clock.isQuiet) {
        if ((await site.life.next()).done === true) going.delete(site);
        else await new Promise((resolve) => void setImmediate(resolve));
      }
    }
  });
  const { scenario, tally } = first.world;
  const early = sites.reduce((calls, { world }) => calls + world.tally.early, 0);
  return {
    seed,
    faults: early === 0 ? lived.faults : [...lived.faults, { kind: 'early', issue: 0, says: `${early} calls` }],
    runs: lived.runs + ownRuns.runs,
    issues: issues * ownRuns.runs,
    mode: scenario.mode,
    tally: { ...tally, early },
    trace: lines,
  };
}
