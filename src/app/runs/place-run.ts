import type { RunView } from '#contract';
import { newRunState, RUN_SCHEMA, type RunHeader } from '#run';
import { isOver, NOBODY, readRun, readSlot, startRun, watchOf, type StoredRun } from '#storage';

import type { Ports } from '../ports';
import { isPast, preparingEnd } from './lease-time';
import { untilDone } from './until-done';
import { viewOf } from './view-of';

/** A run as it is begun: what the function knows better is added. */
type Begun = Omit<RunHeader, 'schema' | 'id' | 'approvedAt' | 'approvedBy'>;

export type PlacedRun = { readonly kind: 'placed'; readonly run: StoredRun } | Busy;
interface Busy {
  readonly kind: 'busy';
  readonly run: RunView;
}

/**
 * Gives a new run its project's place, of which there is one: when another run is not over, nothing is changed. A run
 * that was begun with the same `attempt` is the same run; one whose portions do not come any more makes way.
 *
 * @throws AppError `conflict`, StoredRunError
 */
export function placeRun(ports: Ports, accountId: string, attempt: string, begun: Begun): Promise<PlacedRun> {
  const { store } = ports;
  const id = ports.newId();
  return untilDone(async () => {
    const now = ports.now();
    const before = await readSlot(store, begun.projectId);
    const standing = before === undefined ? undefined : await readRun(store, before);
    if (standing !== undefined && standing.attempt === attempt && standing.header.approvedBy === accountId) {
      return { kind: 'placed', run: standing };
    }
    if (standing !== undefined && !makesWay(standing, now)) return { kind: 'busy', run: viewOf(standing, now) };
    const header: RunHeader = {
      ...begun,
      schema: RUN_SCHEMA,
      id,
      approvedAt: now.toISOString(),
      approvedBy: accountId,
    };
    const run: StoredRun = { ...UNTOUCHED, state: newRunState(), header, attempt, until: preparingEnd(now) };
    return (await startRun(store, run, before)) === 'done' ? { kind: 'placed', run } : undefined;
  });
}

/** Whether another run may have the place of this one. */
export const makesWay = (run: StoredRun, now: Date): boolean =>
  isOver(run) || (watchOf(run) === 'preparing' && isPast(run, now));

const UNTOUCHED = {
  revision: 1,
  command: 'go',
  isBegun: false,
  added: [],
  holder: NOBODY,
  step: 0,
  isRefused: false,
  hasPortions: true,
} as const;
