import type { Api, Payload } from '#contract';
import { isUntouched, type RunCommand } from '#run';
import { changeRun, isOver, watchOf, type StoredRun } from '#storage';

import type { Ports } from '../ports';
import { endOf } from './end-run';
import { idleEnd, isHeld } from './lease-time';
import { runIn, runOf, runToKeep } from './run-of';
import { untilDone } from './until-done';
import { viewOf } from './view-of';
import { wakeRun } from './wake-run';

/** How long a run that goes on is left to the tab in which somebody said so, in seconds. */
const LEFT_TO_TAB = 30;

/**
 * Pauses, resumes or cancels a run. Who holds it learns of it at the next checkpoint; where nobody does, a function takes
 * it; where none can, it is done here.
 *
 * @throws AppError, JiraError, StoredRunError
 */
export async function commandRun(
  ports: Ports,
  { command: said, ...of }: Payload<'run.command'>,
): Promise<Api['run.command']['result']> {
  const { isStarter } = await (said === 'go' ? runOf : runToKeep)(ports, of, 'starter-or-admin');
  return untilDone(async () => {
    const run = await runIn(ports, of);
    const now = ports.now();
    // What was cancelled stays so.
    const command = run.command === 'cancel' ? 'cancel' : said;
    if (isOver(run)) return { run: viewOf(run, now) };
    const isAlone = !(run.isBegun && (isHeld(run, now) || !(run.isRefused || run.header.approvedBy === null)));
    // In its starter's tab it can end in good order; others are told first what ending it as it stands would leave.
    const isUnseen = watchOf(run) === 'idle' && !isUntouched(run.state.at);
    const isEnd = isAlone && command === 'cancel' && !(run.isBegun && (isStarter || isUnseen));
    const end = isEnd ? await endOf(ports, run) : undefined;
    const change = {
      ...changeFor(run, command, now, isAlone),
      ...end?.change,
      byAdmin: run.byAdmin === true || (command === 'cancel' && !isStarter),
    };
    if ((await changeRun(ports.store, run, change, end?.writes)) === 'conflict') return undefined;
    const changed = { ...run, ...change };
    if (!isHeld(changed, now)) await wakeRun(ports, changed, command === 'go' ? LEFT_TO_TAB : 0);
    return { run: viewOf(changed, now) };
  });
}

function changeFor(run: StoredRun, command: RunCommand, now: Date, isAlone: boolean): Partial<StoredRun> {
  if (isAlone && command === 'pause' && run.isBegun) {
    return { command, state: { ...run.state, status: 'paused' } };
  }
  // A run that was idle is watched from now on.
  const until = watchOf(run) === 'idle' && command !== 'pause' ? { until: idleEnd(now, null) } : {};
  return { command, ...until };
}
