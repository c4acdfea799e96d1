import { listWatched, type KeyValue, type StoredRun } from '#storage';

import { isPast } from './lease-time';
import { pushEvents } from './push-events';
import { runEvent } from './run-event';
import type { RunQueue } from './run-queue';

interface WatchPorts {
  readonly store: KeyValue;
  readonly queue: RunQueue;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** What a look at all runs came to. */
export interface RunsWatched {
  readonly going: number;
  /** Nobody saw to them in time: word was left that a function goes on. */
  readonly woken: number;
  /** Likewise, but the queue did not take it. */
  readonly missing: number;
}

/**
 * Looks for runs that nobody goes on with though somebody should: their holder died, the events about them were lost, or
 * the queue did not take them. A run that goes on in its person's tab only is left to that tab.
 */
export async function watchRuns({ store, queue, now, sleep }: WatchPorts): Promise<RunsWatched> {
  const going = await listWatched(store, 'going');
  const stalled = going.filter((run) => isPast(run, now()) && mayGoOn(run));
  const events = stalled.map(({ header: { projectId, id } }) => ({ event: runEvent(projectId, id), delaySeconds: 0 }));
  const missing = await pushEvents({ queue, sleep }, events);
  return { going: going.length, woken: stalled.length - missing.length, missing: missing.length };
}

/** Whether a function can do something about a run; one of nobody can still be ended. */
const mayGoOn = ({ header, command, isRefused }: StoredRun): boolean =>
  header.approvedBy === null ? command === 'cancel' : !isRefused;
