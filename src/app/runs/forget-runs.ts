import {
  deleteRun,
  deleteUnreadable,
  emptySlot,
  listRuns,
  readRun,
  readSlot,
  StoredRunError,
  type KeyValue,
} from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { makesWay } from './place-run';

type StorePorts = Pick<Ports, 'store' | 'now'>;

/** Lets a project be forgotten only while no run is going in it. @throws AppError `run-going` */
export async function requireNoRun(ports: StorePorts, projectId: string): Promise<void> {
  const run = await standingRun(ports.store, projectId);
  if (run !== undefined && !makesWay(run, ports.now())) throw new AppError('run-going');
}

/**
 * Deletes all runs of a project that are over, and those that cannot be read. One that was started at the same moment
 * stays, with all that belongs to it.
 */
export async function forgetRuns(ports: StorePorts, projectId: string): Promise<void> {
  const { store } = ports;
  const standing = await standingRun(store, projectId);
  // The index may not show yet which run was the last one.
  const listed = await listRuns(store, projectId);
  const runs = [...listed.filter(({ header }) => header.id !== standing?.header.id), ...(standing ? [standing] : [])];
  for (const run of runs) if (makesWay(run, ports.now())) await deleteRun(store, run);
  await deleteUnreadable(store, projectId);
  const slot = await readSlot(store, projectId).catch(() => undefined);
  if (slot !== undefined && (await standingRun(store, projectId)) === undefined) {
    await store.transact([emptySlot(projectId, slot)]);
  }
}

/** The run that has the project's place; undefined where there is none that can be read. */
async function standingRun(store: KeyValue, projectId: string) {
  try {
    const runId = await readSlot(store, projectId);
    return runId === undefined ? undefined : await readRun(store, runId);
  } catch (error) {
    if (error instanceof StoredRunError) return undefined;
    throw error;
  }
}
