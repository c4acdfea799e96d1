import type { Api } from '#contract';
import { changeRun, keepInSlot, readRun, readSlot, type StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { leaseEnd } from './lease-time';
import { runIn } from './run-of';
import { untilDone } from './until-done';
import { viewOf } from './view-of';

/**
 * Opens a run that was handed over for whoever takes it, if all its portions are there and no other run has taken its
 * place meanwhile.
 *
 * @throws AppError `conflict`, `not-found`; StoredRunError
 */
export function openRun(ports: Ports, { header }: StoredRun): Promise<Api['run.begin']['result']> {
  const { id, projectId, portions } = header;
  const { store } = ports;
  return untilDone<Api['run.begin']['result']>(async () => {
    const run = await runIn(ports, { projectId, runId: id });
    if (run.isBegun) return { kind: 'begun' };
    const missing = Array.from({ length: portions }, (_, index) => index).filter((index) => !run.added.includes(index));
    if (missing.length > 0) return { kind: 'incomplete', missing };
    const now = ports.now();
    const change = { isBegun: true, until: leaseEnd(now) };
    if ((await changeRun(store, run, change, [keepInSlot(projectId, id)])) === 'done') return { kind: 'begun' };
    const standing = await readSlot(store, projectId);
    if (standing === id) return undefined;
    const other = standing === undefined ? undefined : await readRun(store, standing);
    if (other === undefined) throw new AppError('not-found');
    return { kind: 'busy', run: viewOf(other, now) };
  });
}
