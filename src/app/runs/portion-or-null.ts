import type { Portion } from '#run';
import { readPortion, StoredRunError, type KeyValue } from '#storage';

/** A portion of a run; null: it cannot be read any more. @throws whatever the store throws */
export async function portionOrNull(store: KeyValue, runId: string, index: number): Promise<Portion | null> {
  try {
    return await readPortion(store, runId, index);
  } catch (error) {
    if (error instanceof StoredRunError) return null;
    throw error;
  }
}
