import { isOver, readPortions, readRun, readSlot, StoredRunError, type KeyValue } from '#storage';

/**
 * The issues of a project's run that is going: what it has written of them, and has not, says nothing yet. Of a run that
 * cannot be read, none.
 */
export async function readGoing(store: KeyValue, projectId: string): Promise<ReadonlySet<number>> {
  const runId = await readSlot(store, projectId);
  if (runId === undefined) return new Set();
  try {
    const run = await readRun(store, runId);
    if (run === undefined || isOver(run) || !run.isBegun) return new Set();
    const portions = await readPortions(store, runId, run.header.portions);
    return new Set(portions.flatMap(({ groups }) => groups.flatMap(({ ids }) => ids)));
  } catch (error) {
    if (error instanceof StoredRunError) return new Set();
    throw error;
  }
}

/** The labels that a run which is over had to do with, by issue. */
export type EndedRun = ReadonlyMap<number, readonly string[]>;

/** Undefined: it is not over; or it cannot be read, and may be of a later version of the app. */
export async function readEnded(store: KeyValue, runId: string): Promise<EndedRun | undefined> {
  try {
    const run = await readRun(store, runId);
    if (run !== undefined && !isOver(run)) return undefined;
    const labels = new Map<number, readonly string[]>();
    const portions = await readPortions(store, runId, run?.hasPortions === true ? run.header.portions : 0);
    for (const { ids, labelsBefore, labelsAfter } of portions.flatMap(({ groups }) => groups)) {
      for (const id of ids) labels.set(id, [...labelsBefore, ...labelsAfter]);
    }
    return labels;
  } catch (error) {
    if (error instanceof StoredRunError) return undefined;
    throw error;
  }
}
