import { isUntouched, type RunState } from '#run';
import { changeRun, isOver, readRun, type KeyValue, type StoredRun } from '#storage';

import { isHeld } from './lease-time';
import { untilDone } from './until-done';

interface EndPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
}

/** The state of a run that ends here and now: what was not reached is left out. */
export function cutOff({ header: { issues }, state }: Pick<StoredRun, 'header' | 'state'>): RunState {
  const unreached = Math.max(0, issues - state.done);
  const left = { ...state.left, cancelled: (state.left.cancelled ?? 0) + unreached };
  return { ...state, status: 'cancelled', done: issues, waitsUntil: null, left };
}

/**
 * Notes that no function can go on with a run. One that is to be cancelled ends with that, where nothing is half done:
 * nobody else would do it. What is half done is put right in the tab of who approved it, if they are still known.
 *
 * @param isRefused whether the site does not let the app act for who approved it
 */
export function giveUpRun({ store, now }: EndPorts, runId: string, isRefused: boolean): Promise<'noted'> {
  return untilDone(async () => {
    const run = await readRun(store, runId);
    // Whoever holds it does all that themselves.
    if (run === undefined || isOver(run) || isHeld(run, now())) return 'noted';
    const isLast = isUntouched(run.state.at) || run.header.approvedBy === null;
    const end = run.command === 'cancel' && isLast ? { state: cutOff(run), until: now().toISOString() } : {};
    const outcome = await changeRun(store, run, { isRefused: isRefused || run.isRefused, ...end });
    return outcome === 'done' ? 'noted' : undefined;
  });
}
