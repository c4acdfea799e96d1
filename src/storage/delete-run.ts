import { PORTIONS_MOST } from '#contract';

import type { KeyValue } from './key-value';
import { deletePortions } from './portion-store';
import { queryAll } from './query-all';
import { changeRun, emptySlot } from './run-store';
import { parseRun, RUN, runKey, type StoredRun } from './stored-run';
import { transactInParts } from './transact-in-parts';

/**
 * Deletes a run, its portions first: broken off, it is found and deleted again. One that was changed since it was read
 * stays.
 *
 * @returns whether it is gone
 */
export async function deleteRun(store: KeyValue, run: StoredRun): Promise<boolean> {
  const { id, projectId, portions } = run.header;
  // First, so that nobody who has read it adds a portion that nothing would lead to.
  if ((await changeRun(store, run, { hasPortions: false })) === 'conflict') return false;
  await transactInParts(store, deletePortions(id, portions));
  await store.transact([emptySlot(projectId, id)]);
  const condition = { kind: 'equals', property: 'revision', value: run.revision + 1 } as const;
  return (await store.transact([{ kind: 'delete-entity', entity: RUN, key: runKey(id), condition }])) === 'done';
}

/** Deletes the portions of a run for their size; what became of it stays. */
export async function deletePortionsOf(store: KeyValue, run: StoredRun): Promise<boolean> {
  if ((await changeRun(store, run, { hasPortions: false })) === 'conflict') return false;
  await transactInParts(store, deletePortions(run.header.id, run.header.portions));
  return true;
}

/** Deletes what cannot be read of the runs of a project, with as many portions as a run can have. */
export async function deleteUnreadable(store: KeyValue, projectId: string): Promise<void> {
  const records = await queryAll(store, RUN, 'by-project', [projectId]);
  for (const { key } of records.filter(({ value }) => !isReadable(value))) {
    await transactInParts(store, deletePortions(key.slice(runKey('').length), PORTIONS_MOST));
    await store.transact([{ kind: 'delete-entity', entity: RUN, key }]);
  }
}

function isReadable(value: unknown): boolean {
  try {
    parseRun(value);
    return true;
  } catch {
    return false;
  }
}
