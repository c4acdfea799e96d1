import { cutOff, isUntouched } from '#run';
import { changeRun, isOver, readRun, writeLeft, type KeyValue, type StoredRun, type Write } from '#storage';

import { isHeld } from './lease-time';
import { portionOrNull } from './portion-or-null';
import { untilDone } from './until-done';

interface EndPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
}

/** What ends a run here and now, and notes what it leaves half done. @throws whatever the store throws */
export async function endOf(
  { store, now }: EndPorts,
  { header, state }: StoredRun,
): Promise<{ readonly change: Pick<StoredRun, 'state' | 'until'>; readonly writes: readonly Write[] }> {
  const portion = await portionOrNull(store, header.id, state.at.portion);
  const { state: ended, changed } = cutOff(header, state, portion);
  return {
    change: { state: ended, until: now().toISOString() },
    writes: changed === null ? [] : [writeLeft(header.id, changed.index, changed.left)],
  };
}

/**
 * Notes that no function can go on with a run. One that is to be cancelled ends with that, where nothing is half done:
 * nobody else would do it. What is half done is put right in the tab of who approved it, if they are still known.
 *
 * @param isRefused whether the site does not let the app act for who approved it
 */
export function giveUpRun(ports: EndPorts, runId: string, isRefused: boolean): Promise<'noted'> {
  const { store, now } = ports;
  return untilDone(async () => {
    const run = await readRun(store, runId);
    // Whoever holds it does all that themselves.
    if (run === undefined || isOver(run) || isHeld(run, now())) return 'noted';
    const isLast = isUntouched(run.state.at) || run.header.approvedBy === null;
    const end = run.command === 'cancel' && isLast ? await endOf(ports, run) : { change: {}, writes: [] };
    const change = { isRefused: isRefused || run.isRefused, ...end.change };
    return (await changeRun(store, run, change, end.writes)) === 'done' ? 'noted' : undefined;
  });
}
