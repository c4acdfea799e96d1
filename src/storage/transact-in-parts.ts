import { chunksOf } from '#run';

import { TRANSACTION_MOST, type KeyValue, type Write } from './key-value';

/**
 * Writes more than one transaction takes. What belongs together is written in one; broken off in between, the groups
 * that are not written yet are as they were.
 *
 * @param groups each at most {@link TRANSACTION_MOST} writes without a condition
 */
export async function transactInParts(store: KeyValue, groups: readonly (readonly Write[])[]): Promise<void> {
  let part: Write[] = [];
  for (const group of groups) {
    if (part.length + group.length > TRANSACTION_MOST) {
      await store.transact(part);
      part = [];
    }
    part.push(...group);
  }
  if (part.length > 0) await store.transact(part);
}

/**
 * Does each write whose condition holds, many at once where all of them do.
 *
 * @returns how many were done
 */
export async function transactWhereTrue(store: KeyValue, writes: readonly Write[]): Promise<number> {
  let done = 0;
  for (const part of chunksOf(writes, TRANSACTION_MOST)) {
    if ((await store.transact(part)) === 'done') done += part.length;
    else if (part.length > 1) for (const write of part) done += await transactWhereTrue(store, [write]);
  }
  return done;
}
