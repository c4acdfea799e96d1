import * as v from 'valibot';

import type { Condition, KeyValue, Write } from './key-value';
import { rememberPerson } from './person-store';
import { queryAll } from './query-all';
import { parseRun, RUN, runKey, StoredRunError, writeRun, type RunWatch, type StoredRun } from './stored-run';

/** Which run of a project is going, or was the last one: there is one at a time. */
const SLOT = 'run-slot';

const Slot = v.object({ runId: v.string() });

/** The run of that id; undefined where there is none. @throws StoredRunError */
export async function readRun(store: KeyValue, runId: string): Promise<StoredRun | undefined> {
  const stored = await store.getEntity(RUN, runKey(runId));
  return stored === undefined ? undefined : parseRun(stored);
}

/** The id of the run of a project that is going, or was the last one. @throws StoredRunError */
export async function readSlot(store: KeyValue, projectId: string): Promise<string | undefined> {
  const stored = await store.getEntity(SLOT, slotKey(projectId));
  if (stored === undefined) return undefined;
  const slot = v.safeParse(Slot, stored);
  if (!slot.success) throw new StoredRunError('It cannot be read which run is going.');
  return slot.output.runId;
}

/**
 * Puts a new run in the place of the one before it, if that is still the last one: of two who start at once, one gets
 * through.
 *
 * @param before id of the run whose place it takes; undefined: the project had none
 */
export function startRun(store: KeyValue, run: StoredRun, before: string | undefined): Promise<'done' | 'conflict'> {
  const { id, projectId, approvedBy, approvedAt } = run.header;
  return store.transact([
    placeInSlot(projectId, id, before),
    writeRun(run, { kind: 'absent', property: 'revision' }),
    ...(approvedBy === null ? [] : [rememberPerson(approvedBy, approvedAt)]),
  ]);
}

/**
 * Changes a run, unless it was changed since it was read.
 *
 * @param more written along with it
 */
export function changeRun(
  store: KeyValue,
  run: StoredRun,
  change: Partial<StoredRun>,
  more: readonly Write[] = [],
): Promise<'done' | 'conflict'> {
  const changed = { ...run, ...change, revision: run.revision + 1 };
  return store.transact([writeRun(changed, { kind: 'equals', property: 'revision', value: run.revision }), ...more]);
}

/** What goes through only while a run has its project's place. */
export const keepInSlot = (projectId: string, runId: string): Write => placeInSlot(projectId, runId, runId);

/** What empties a project's place, if that run has it. */
export const emptySlot = (projectId: string, runId: string): Write => ({
  kind: 'delete-entity',
  entity: SLOT,
  key: slotKey(projectId),
  condition: { kind: 'equals', property: 'runId', value: runId },
});

/** Runs of a project that can be read, those first that were approved first. */
export const listRuns = (store: KeyValue, projectId: string): Promise<readonly StoredRun[]> =>
  readableRuns(store, 'by-project', projectId);

/** Runs that somebody has to look after, or those that are over, in the order of their `until`. */
export const listWatched = (store: KeyValue, watch: RunWatch): Promise<readonly StoredRun[]> =>
  readableRuns(store, 'by-watch', watch);

async function readableRuns(store: KeyValue, index: string, partition: string): Promise<readonly StoredRun[]> {
  const records = await queryAll(store, RUN, index, [partition]);
  return records.flatMap(({ value }) => {
    try {
      return [parseRun(value)];
    } catch {
      return [];
    }
  });
}

function placeInSlot(projectId: string, runId: string, before: string | undefined): Write {
  const condition: Condition =
    before === undefined ? { kind: 'absent', property: 'runId' } : { kind: 'equals', property: 'runId', value: before };
  return { kind: 'entity', entity: SLOT, key: slotKey(projectId), value: { projectId, runId }, condition };
}

const slotKey = (projectId: string): string => `run-slot:${projectId}`;
