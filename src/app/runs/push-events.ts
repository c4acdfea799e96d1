import { chunksOf } from '#run';

import { DELAY_MOST_SECONDS, type DelayedEvent, type RunQueue } from './run-queue';

/** Pauses between two tries, in milliseconds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000] as const;
/** Most events of one push. @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const PUSH_MOST = 50;

interface PushPorts {
  readonly queue: RunQueue;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Leaves word in the queue. What it does not take is pushed again, ever more slowly. Never throws: what is still missing
 * then is found by the watchdog.
 *
 * @param pauses how long to wait before each further try; none where somebody waits for an answer
 * @returns events that the queue did not take
 */
export async function pushEvents(
  { queue, sleep }: PushPorts,
  events: readonly DelayedEvent[],
  pauses: readonly number[] = PAUSES,
): Promise<readonly DelayedEvent[]> {
  const missing: DelayedEvent[] = [];
  for (const part of chunksOf(events, PUSH_MOST)) {
    missing.push(...(await pushPart({ queue, sleep }, part, pauses)));
  }
  return missing;
}

async function pushPart(
  { queue, sleep }: PushPorts,
  events: readonly DelayedEvent[],
  pauses: readonly number[],
): Promise<readonly DelayedEvent[]> {
  let missing = events;
  for (let tries = 0; ; tries += 1) {
    const pushed = await queue.push(missing).catch(() => ({ kind: 'limited' }) as const);
    if (pushed.kind === 'all') return [];
    if (pushed.kind === 'partly') missing = pushed.missing;
    const pause = pauses[tries];
    if (pause === undefined || pushed.kind === 'chain-ended') return missing;
    await sleep(pause);
  }
}

/**
 * How long the event for a run is delayed that waits; undefined where no event reaches that far, and the watchdog sees to
 * it.
 */
export function delayUntil(waitsUntil: number | null, now: Date): number | undefined {
  const seconds = Math.max(0, Math.ceil(((waitsUntil ?? 0) - now.getTime()) / 1_000));
  return seconds <= DELAY_MOST_SECONDS ? seconds : undefined;
}
