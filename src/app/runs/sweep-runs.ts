import { deletePortionsOf, deleteRun, listWatched, type KeyValue, type StoredRun } from '#storage';

const DAY = 24 * 60 * 60 * 1_000;
/** How long a run stays in the history, in days. */
const HISTORY_DAYS = 90;
/** How long a run stays whose portions did not all come, in days. */
const PREPARING_DAYS = 1;
/** Most runs of a project in its history. */
export const RUNS_MOST = 500;
/** Most portions kept of a project: five million issues, some hundred megabytes. */
export const PORTIONS_KEPT = 500;
/** Share of the time a function is given that has to be left for another step to be begun. */
const SPARE_TIME = 0.2;

interface SweepPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
  /** Milliseconds until the function is ended. */
  readonly timeLeft: () => number;
}

/** What a sweep did. */
export interface RunsSwept {
  readonly deleted: number;
  /** Runs of which only the figures stay. */
  readonly shortened: number;
  /** Not finished: the next sweep goes on. */
  readonly left: number;
}

/**
 * Deletes runs that ended 90 days ago, those beyond what one project may keep, and those that were never handed over in
 * full. Runs that are not over stay.
 */
export async function sweepRuns({ store, now, timeLeft }: SweepPorts): Promise<RunsSwept> {
  const spare = timeLeft() * SPARE_TIME;
  const plan = planSweep(await listWatched(store, 'over'), await listWatched(store, 'preparing'), now());
  const sum = { deleted: 0, shortened: 0 };
  let left = plan.toDelete.length + plan.toShorten.length;
  for (const run of plan.toDelete) {
    if (timeLeft() <= spare) break;
    if (await deleteRun(store, run)) sum.deleted += 1;
    left -= 1;
  }
  for (const run of plan.toShorten) {
    if (timeLeft() <= spare) break;
    if (await deletePortionsOf(store, run)) sum.shortened += 1;
    left -= 1;
  }
  return { ...sum, left };
}

interface SweepPlan {
  readonly toDelete: readonly StoredRun[];
  readonly toShorten: readonly StoredRun[];
}

function planSweep(over: readonly StoredRun[], preparing: readonly StoredRun[], now: Date): SweepPlan {
  const before = (days: number): string => new Date(now.getTime() - days * DAY).toISOString();
  const toDelete = preparing.filter(({ until }) => until < before(PREPARING_DAYS));
  const toShorten: StoredRun[] = [];
  const kept = new Map<string, { runs: number; portions: number }>();
  for (const run of [...over].reverse()) {
    const { projectId, portions } = run.header;
    const { runs, portions: others } = kept.get(projectId) ?? { runs: 0, portions: 0 };
    const all = others + (run.hasPortions ? portions : 0);
    kept.set(projectId, { runs: runs + 1, portions: all });
    if (run.until < before(HISTORY_DAYS) || runs >= RUNS_MOST) toDelete.push(run);
    else if (run.hasPortions && all > PORTIONS_KEPT) toShorten.push(run);
  }
  return { toDelete, toShorten };
}
