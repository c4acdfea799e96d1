import { isOver, readPortions, readRun, readSlot, StoredRunError, type KeyValue } from '#storage';

/**
 * Tells which issues are a going run's: what it has written of them, and has not, says nothing yet. Of a run that cannot
 * be read, any issue may be.
 */
export async function readGoing(store: KeyValue, projectId: string): Promise<(issueId: number) => boolean> {
  const runId = await readSlot(store, projectId);
  if (runId === undefined) return () => false;
  try {
    const run = await readRun(store, runId);
    if (run === undefined || isOver(run) || !run.isBegun) return () => false;
    const portions = await readPortions(store, runId, run.header.portions);
    const ids = new Set(portions.flatMap(({ groups }) => groups.flatMap((group) => group.ids)));
    return (issueId) => ids.has(issueId);
  } catch (error) {
    if (error instanceof StoredRunError) return () => true;
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
