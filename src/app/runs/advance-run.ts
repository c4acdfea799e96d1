import type { Request } from '#jira';
import { driveRun, type Driven } from '#run-driver';
import { isOver, readRun, watchOf, type KeyValue } from '#storage';

import { giveUpRun } from './end-run';
import { functionKeeper } from './function-keeper';
import { isHeld } from './lease-time';
import { lookLater } from './look-later';
import { delayUntil, pushEvents } from './push-events';
import { parseRunEvent, type RunEvent } from './run-event';
import type { RunQueue } from './run-queue';
import { askUnattended, doubtUnattended, noteUnattended } from './unattended';

/** Share of the time a function is given that has to be left for it to go on. */
const SPARE_TIME = 0.2;
/** How long a run is left alone that ended early: the next try would hardly fare better at once. In milliseconds. */
const PAUSE_AFTER_FAILURE = 300_000;

/** What a function needs to go on with a run. */
export interface AdvancePorts {
  /** Jira as that person, who is not there. */
  readonly requestAs: (accountId: string) => Request;
  readonly store: KeyValue;
  readonly queue: RunQueue;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly newId: () => string;
  /** Milliseconds until the function is ended. */
  readonly timeLeft: () => number;
}

/** What became of an event. */
export type Advanced =
  /** It is of another version of the app, or of no run that is going: nothing was done. */
  | { readonly kind: 'unknown' | 'over' | 'held' }
  | { readonly kind: 'waits' | 'rests' | 'lost' | 'needs-tab' }
  /** It was only to find out whether the site lets a function act for who approved the run. */
  | { readonly kind: 'asked' }
  /** Word was left for another function; `isPushed` false: the watchdog will see to it. */
  | { readonly kind: 'goes-on'; readonly isPushed: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Goes on with a run as the person who approved it, until it is over or a fifth of the function's time is left, and
 * leaves word for the next function. An event that is delivered twice, late, or while somebody holds the run does
 * nothing; while a tab does, word is left to look again. Never throws: the watchdog sees to a run that nobody goes on with.
 */
export async function advanceRun(ports: AdvancePorts, body: unknown): Promise<Advanced> {
  const event = parseRunEvent(body);
  if (event === undefined) return { kind: 'unknown' };
  try {
    if (event.isAsking !== true) return await advance(ports, event);
    await askUnattended(ports, event);
    return { kind: 'asked' };
  } catch (error) {
    if (event.isAsking === true) return { kind: 'failed', error };
    await giveUpRun(ports, event.runId, false).catch(() => undefined);
    return { kind: 'failed', error };
  }
}

async function advance(ports: AdvancePorts, event: RunEvent): Promise<Advanced> {
  const { store, now, timeLeft } = ports;
  const until = now().getTime() + timeLeft() * (1 - SPARE_TIME);
  const run = await readRun(store, event.runId);
  if (run?.header.projectId !== event.projectId) return { kind: 'unknown' };
  if (isOver(run)) return { kind: 'over' };
  if (isHeld(run, now())) {
    await lookLater(ports, event.runId);
    return { kind: 'held' };
  }
  // Paused, it is left alone until somebody says otherwise.
  if (watchOf(run) === 'idle') return { kind: 'rests' };
  const { approvedBy } = run.header;
  if (approvedBy === null) {
    await giveUpRun(ports, event.runId, true);
    return { kind: 'needs-tab' };
  }
  const { waitsUntil } = run.state;
  // A function that only waits costs money; but whoever says pause or cancel shall not wait with it.
  if (waitsUntil !== null && waitsUntil > until && run.command === 'go') {
    await leaveWord(ports, event, waitsUntil);
    return { kind: 'waits' };
  }
  const driven = await driveRun(
    {
      request: ports.requestAs(approvedBy),
      keeper: functionKeeper(ports, event.runId, ports.newId()),
      now: () => now().getTime(),
      sleep: ports.sleep,
      random: ports.random,
    },
    until,
  );
  return follow(ports, event, driven, until);
}

async function follow(ports: AdvancePorts, event: RunEvent, driven: Driven, until: number): Promise<Advanced> {
  const { kind } = driven;
  if (kind === 'not-allowed') {
    await giveUpRun(ports, event.runId, true);
    await doubtUnattended(ports).catch(() => undefined);
    return { kind: 'needs-tab' };
  }
  if (kind === 'rests' && driven.state.status === 'finished') await noteUnattended(ports, true).catch(() => undefined);
  if (kind !== 'goes-on') return { kind };
  const now = ports.now().getTime();
  const isEarly = now < until && driven.from <= now;
  if (isEarly) await giveUpRun(ports, event.runId, false);
  return { kind, isPushed: await leaveWord(ports, event, isEarly ? now + PAUSE_AFTER_FAILURE : driven.from) };
}

/** Leaves word for another function. @returns false when only the watchdog will see to it */
async function leaveWord(ports: AdvancePorts, event: RunEvent, from: number): Promise<boolean> {
  const delaySeconds = delayUntil(from, ports.now());
  if (delaySeconds === undefined) return false;
  return (await pushEvents(ports, [{ event, delaySeconds }])).length === 0;
}
