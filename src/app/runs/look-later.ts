import { LEASE_SECONDS } from '#run';
import { changeRun, isOver, NOBODY, readRun, type KeyValue, type StoredRun } from '#storage';

import { delayUntil } from './push-events';
import { runEvent } from './run-event';
import type { RunQueue } from './run-queue';
import { TAB_HOLDER } from './view-of';

/** Word that comes no sooner than that is left as it is. A tab that goes on is heard of before. In milliseconds. */
const FRESH_MS = (LEASE_SECONDS * 2_000) / 3;

interface LookPorts {
  readonly store: KeyValue;
  readonly queue: RunQueue;
  readonly now: () => Date;
}

/**
 * Leaves word that a function looks after a run when the lease of its tab ends: a tab that is closed need not say so. Word
 * that was left before is taken back, so that one is on its way, and none comes while the tab goes on, or once it has let
 * go. Never throws: the watchdog looks after runs all the same.
 */
export async function lookLater(ports: LookPorts, runId: string): Promise<void> {
  try {
    const run = await readRun(ports.store, runId);
    if (run !== undefined) await look(ports, run);
  } catch {
    // The watchdog finds it.
  }
}

async function look({ store, queue, now }: LookPorts, run: StoredRun): Promise<void> {
  const time = now().getTime();
  const { header, look: before, until } = run;
  const takeBack = before !== undefined && before.at > time ? before.jobId : undefined;
  if (isOver(run) || run.holder === NOBODY) return takeBack === undefined ? undefined : queue.cancel(takeBack);
  if (header.approvedBy === null || run.isRefused) return;
  // Whose lease ends in this very moment: nobody else may come for it.
  if (!run.holder.startsWith(TAB_HOLDER)) return;
  if (before !== undefined && before.at - time > FRESH_MS) return;
  const delaySeconds = delayUntil(Date.parse(until), now()) ?? LEASE_SECONDS;
  const pushed = await queue.push([{ event: runEvent(header.projectId, header.id), delaySeconds }]);
  if (pushed.kind !== 'all') return;
  const { jobId } = pushed;
  const outcome = await changeRun(store, run, { look: { at: Date.parse(until), jobId } });
  // Somebody else changed it at the same moment: theirs stands, and what was on its way before.
  const needless = outcome === 'done' ? takeBack : jobId;
  if (needless !== undefined) await queue.cancel(needless);
}
