import { isOver, watchOf, type StoredRun } from '#storage';

import type { Ports } from '../ports';
import { delayUntil, pushEvents } from './push-events';
import { runEvent } from './run-event';

/**
 * Leaves word that a function is to go on with a run that nobody holds. Tried once: somebody waits for the answer, and
 * the watchdog looks after runs all the same.
 *
 * @param leastSeconds how long to leave it to a tab first
 */
export async function wakeRun(ports: Pick<Ports, 'queue' | 'now'>, run: StoredRun, leastSeconds = 0): Promise<void> {
  if (isOver(run) || watchOf(run) !== 'going') return;
  // What Jira has to be given time for need not keep anybody from stopping it.
  const delay = run.command === 'go' ? delayUntil(run.state.waitsUntil, ports.now()) : 0;
  if (delay === undefined) return;
  const { projectId, id } = run.header;
  const event = { event: runEvent(projectId, id), delaySeconds: Math.max(delay, leastSeconds) };
  await pushEvents({ queue: ports.queue, sleep: () => Promise.resolve() }, [event], []);
}
