import { PORTION_MOST, type RunGroup } from '#run';
import { changeRun, storedPortionSize, VALUE_LIMIT, writePortion, type StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { preparingEnd } from './lease-time';
import { runIn } from './run-of';
import { untilDone } from './until-done';

/**
 * Keeps a portion of a run that is being handed over; the same one twice is one.
 *
 * @returns whether it was kept before
 * @throws AppError `invalid-payload` for one that is too large, or holds an issue twice; `not-found` once the run has
 *   made way; `conflict`
 */
export async function keepPortion(
  ports: Ports,
  of: StoredRun,
  index: number,
  groups: readonly RunGroup[],
): Promise<'kept' | 'kept-before'> {
  const { id, projectId, portions } = of.header;
  requireSound(groups, index, portions);
  return untilDone(async () => {
    const run = await runIn(ports, { projectId, runId: id });
    // One that comes late, or again: whoever holds the run works with it already.
    if (run.isBegun || run.added.includes(index)) return 'kept-before';
    if (!run.hasPortions) throw new AppError('not-found');
    const change = { added: [...run.added, index], until: preparingEnd(ports.now()) };
    const outcome = await changeRun(ports.store, run, change, [writePortion(id, index, groups)]);
    return outcome === 'done' ? 'kept' : undefined;
  });
}

function requireSound(groups: readonly RunGroup[], index: number, portions: number): void {
  const refuse = (message: string): never => {
    throw new AppError('invalid-payload', [{ path: 'groups', message }]);
  };
  if (index >= portions) throw new AppError('invalid-payload', [{ path: 'index', message: 'beyond the last portion' }]);
  const ids = groups.flatMap((group) => group.ids);
  if (ids.length === 0) refuse('a portion holds an issue at least');
  if (ids.length > PORTION_MOST) refuse(`a portion holds ${PORTION_MOST} issues at most`);
  if (new Set(ids).size < ids.length) refuse('an issue stands in it twice');
  if (storedPortionSize(groups) > VALUE_LIMIT) refuse('a portion is too large');
}
