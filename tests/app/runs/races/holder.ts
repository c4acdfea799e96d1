import type { functionKeeper } from '#app';
import type { RunState } from '#run';

import type { Random } from '../../races/random';
import type { LeaseSite } from './lease-site';

/** What holders were told. */
export interface Told {
  /** Marks of checkpoints that were told to be kept, of each holder. */
  readonly kept: number[][];
  /** Marks of checkpoints of which it was told that they changed nothing, because somebody else holds the run. */
  readonly lost: number[];
  /** How often somebody was told that another holds the run. */
  held: number;
}

/** How often a holder takes a run, sends one checkpoint, or asks again after a lost answer. */
const TAKES = 3;
const CHECKPOINTS = 3;
const TRIES = 3;

type Keeper = ReturnType<typeof functionKeeper>;
type Taken = Extract<Awaited<ReturnType<Keeper['take']>>, { kind: 'taken' }>;

/** Takes a run, does some work of it and lets go of it, again and again, as a driver does whatever happens. */
export async function holder(keeper: Keeper, site: LeaseSite, random: Random, told: Told): Promise<void> {
  const kept: number[] = [];
  told.kept.push(kept);
  for (let takes = 0; takes < TAKES; takes += 1) {
    site.pass(random.pick([1, 10_000, 95_000]));
    const taken = await again(() => keeper.take());
    if (taken?.kind === 'held') told.held += 1;
    if (taken?.kind === 'over') return;
    if (taken?.kind === 'taken' && !(await work(keeper, taken, site, random, { ...told, kept }))) return;
  }
}

/** Each checkpoint adds one to what is done, and leaves out an issue of its own. @returns false: it dies */
async function work(
  keeper: Keeper,
  taken: Taken,
  site: LeaseSite,
  random: Random,
  told: Pick<Told, 'lost'> & { readonly kept: number[] },
): Promise<boolean> {
  let { state } = taken;
  const portion = await again(() => keeper.portion(0));
  if (portion === undefined || portion === null) return true;
  let ids = portion.left.flatMap((left) => left.ids);
  const checkpoints = 1 + random.below(CHECKPOINTS);
  for (let nth = 0; nth < checkpoints; nth += 1) {
    site.pass(random.pick([1, 30_000, 95_000]));
    const mark = site.newMark();
    ids = [...ids, mark];
    state = marked(state, mark);
    const changed = { index: 0, left: [{ why: 'gone' as const, ids }] };
    const sent = state;
    let tries = 0;
    const kept = await again(() => {
      tries += 1;
      return keeper.checkpoint(sent, changed);
    });
    // As the driver: without an answer, nobody knows; whoever goes on reads it again.
    if (kept === undefined) return true;
    if (kept.kind === 'kept') told.kept.push(mark);
    // An earlier try may have been kept before somebody else took the run.
    else if (tries === 1) told.lost.push(mark);
    if (kept.kind === 'lost') return true;
  }
  if (random.chance(0.2)) return false;
  const last = state;
  await again(() => keeper.release(last));
  return true;
}

const marked = (state: RunState, mark: number): RunState => ({
  ...state,
  done: state.done + 1,
  spent: { ...state.spent, points: mark },
});

/** Asks again after a lost answer. */
async function again<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await ask();
    } catch {
      // The same once more: that has to be without harm.
    }
  }
  return undefined;
}
