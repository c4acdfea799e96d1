import type { Api } from '#contract';
import type { RunCommand, RunState } from '#run';
import { changeRun, isOver, NOBODY, readRun, writeLeft, type KeyValue, type StoredRun } from '#storage';
import { isDeepStrictEqual } from 'node:util';

import { AppError } from '../app-error';
import { idleEnd, isHeld, leaseEnd } from './lease-time';
import { untilDone } from './until-done';

/** A holder of a run, and the step of it that they know. */
interface Held {
  readonly runId: string;
  readonly holder: string;
  readonly step: number;
}

interface HoldPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
}

export type Taken = Api['run.take']['result'];
export type Checkpoint = Pick<Api['run.checkpoint']['payload'], 'state' | 'changed'>;
type Kept = { readonly kind: 'kept'; readonly step: number; readonly command: RunCommand } | { readonly kind: 'lost' };
type Released = { readonly kind: 'released'; readonly run: StoredRun } | { readonly kind: 'lost' };

/**
 * Takes a run for a holder, unless another holds it. Whoever holds it already goes on holding it, at the same step: a
 * call that comes twice, or late, takes nothing from them.
 *
 * @throws AppError `not-found`, `conflict` for one that is not begun; StoredRunError
 */
export function takeRun({ store, now }: HoldPorts, runId: string, holder: string): Promise<Taken> {
  return untilDone<Taken>(async () => {
    const run = await readRun(store, runId);
    if (run === undefined) throw new AppError('not-found');
    if (isOver(run)) return { kind: 'over', state: run.state };
    if (!run.isBegun) throw new AppError('conflict');
    if (run.holder !== holder && isHeld(run, now())) return { kind: 'held', until: Date.parse(run.until) };
    const step = run.holder === holder ? run.step : run.step + 1;
    const { header, state, command } = run;
    const outcome = await changeRun(store, run, { holder, step, until: leaseEnd(now()) });
    return outcome === 'done' ? { kind: 'taken', step, header, state, command } : undefined;
  });
}

/**
 * Keeps where a run stands, if the holder still has it at the step they know. A checkpoint whose answer was lost may be
 * sent again; one that comes late, when others have followed, changes nothing.
 *
 * @throws AppError `conflict`, StoredRunError
 */
export function keepCheckpoint({ store, now }: HoldPorts, held: Held, { state, changed }: Checkpoint): Promise<Kept> {
  return untilDone<Kept>(async () => {
    const run = await readRun(store, held.runId);
    if (run?.holder !== held.holder) return { kind: 'lost' };
    const { step, command } = run;
    if (step === held.step + 1 && isDeepStrictEqual(run.state, state)) return { kind: 'kept', step, command };
    if (step !== held.step || isOver(run)) return { kind: 'lost' };
    const left = changed === null ? [] : [writeLeft(held.runId, changed.index, changed.left)];
    const change = { state, step: step + 1, until: isOver({ state }) ? now().toISOString() : leaseEnd(now()) };
    const outcome = await changeRun(store, run, change, left);
    return outcome === 'done' ? { kind: 'kept', step: step + 1, command } : undefined;
  });
}

/**
 * Keeps where a run stands and lets go of it, if the holder still has it.
 *
 * @param isRefused whether the site did not let the app act for who approved it; undefined: as it was
 * @throws AppError `conflict`, StoredRunError
 */
export function releaseRun(
  { store, now }: HoldPorts,
  held: Held,
  state: RunState,
  isRefused?: boolean,
): Promise<Released> {
  return untilDone<Released>(async () => {
    const run = await readRun(store, held.runId);
    if (run === undefined) return { kind: 'lost' };
    const isReleased = run.holder === NOBODY || isOver(run);
    if (isReleased && run.step === held.step + 1 && isDeepStrictEqual(run.state, state)) {
      return { kind: 'released', run };
    }
    if (run.holder !== held.holder || run.step !== held.step) return { kind: 'lost' };
    // It has ended before: nothing is left to let go of.
    if (isOver(run)) return { kind: 'released', run };
    const until = isOver({ state }) ? now().toISOString() : idleEnd(now(), state.waitsUntil);
    const change = { state, step: run.step + 1, holder: NOBODY, until, isRefused: isRefused ?? run.isRefused };
    const outcome = await changeRun(store, run, change);
    return outcome === 'done' ? { kind: 'released', run: { ...run, ...change } } : undefined;
  });
}
