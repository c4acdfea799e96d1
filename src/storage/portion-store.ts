import { Portion, PORTION_SCHEMA, RunLeft, type RunGroup } from '#run';
import * as v from 'valibot';

import type { KeyValue, Write } from './key-value';
import { StoredRunError } from './stored-run';

const Left = v.object({ schema: v.literal(PORTION_SCHEMA), left: RunLeft });

/**
 * A portion of a run. What is approved and what is left out are values of their own: the first never changes, and is the
 * larger.
 *
 * @throws StoredRunError where it is not there, or cannot be read
 */
export async function readPortion(store: KeyValue, runId: string, index: number): Promise<Portion> {
  const [groups, stored] = await Promise.all([store.get(portionKey(runId, index)), store.get(leftKey(runId, index))]);
  const left = stored === undefined ? { success: true as const, output: { left: [] } } : v.safeParse(Left, stored);
  const portion = v.safeParse(v.looseObject({}), groups);
  if (!left.success || !portion.success) throw new StoredRunError('A portion of a run cannot be read.');
  const whole = v.safeParse(Portion, { ...portion.output, left: left.output.left });
  if (!whole.success) throw new StoredRunError('A portion of a run cannot be read.');
  return whole.output;
}

/** The first portions of a run, so many. @throws StoredRunError as {@link readPortion} */
export async function readPortions(store: KeyValue, runId: string, count: number): Promise<readonly Portion[]> {
  const portions: Portion[] = [];
  while (portions.length < count) portions.push(await readPortion(store, runId, portions.length));
  return portions;
}

/** What keeps the approved part of a portion. */
export const writePortion = (runId: string, index: number, groups: readonly RunGroup[]): Write => ({
  kind: 'value',
  key: portionKey(runId, index),
  value: { schema: PORTION_SCHEMA, groups },
});

/** What keeps which issues of a portion were left out. */
export const writeLeft = (runId: string, index: number, left: RunLeft): Write => ({
  kind: 'value',
  key: leftKey(runId, index),
  value: { schema: PORTION_SCHEMA, left },
});

/** What deletes the portions of a run, a group each. */
export const deletePortions = (runId: string, portions: number): readonly (readonly Write[])[] =>
  Array.from({ length: portions }, (_, index) => [
    { kind: 'delete', key: portionKey(runId, index) },
    { kind: 'delete', key: leftKey(runId, index) },
  ]);

const portionKey = (runId: string, index: number): string => `run-portion:${runId}:${index}`;
const leftKey = (runId: string, index: number): string => `run-left:${runId}:${index}`;

/** Bytes that the approved part of a portion takes of the largest value of the store. */
export const storedPortionSize = (groups: readonly RunGroup[]): number => bytesOf({ schema: PORTION_SCHEMA, groups });

/** Bytes that what is left out of a portion takes of the largest value of the store. */
export const storedLeftSize = (left: RunLeft): number => bytesOf({ schema: PORTION_SCHEMA, left });

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
