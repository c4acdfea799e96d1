import { KEY_VALUE_STORE } from '../limits';
import { bytesOf } from './check-value';
import { spaceOf } from './records';
import { badRequest, StoreError } from './store-error';

interface Place {
  readonly key: string;
  readonly entityName?: string | undefined;
}

/** What each of a batch became: batches do what they can. */
export interface BatchResult {
  readonly successfulKeys: readonly object[];
  readonly failedKeys: readonly object[];
}

/**
 * Does one operation after the other, and tells which failed.
 *
 * @param run does one, and gives what to tell about it besides its key
 * @throws StoreError when the batch is empty, too large, or names a key twice; nothing is done then
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-batch/
 */
export function runBatch<T extends Place>(operations: readonly T[], run: (operation: T) => object): BatchResult {
  if (operations.length === 0) throw badRequest('A batch needs an operation.');
  if (operations.length > KEY_VALUE_STORE.batchOperations) {
    throw badRequest(`A batch has at most ${KEY_VALUE_STORE.batchOperations} operations.`);
  }
  if (bytesOf(operations) > KEY_VALUE_STORE.transactionBytes)
    throw new StoreError(400, 'MAX_SIZE', 'A batch has at most 4 MB.');
  const places = new Set(operations.map(({ key, entityName }) => `${spaceOf(entityName)} ${key}`));
  if (places.size < operations.length) throw badRequest('A batch may name a key only once.');

  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const operation of operations) {
    const { key, entityName } = operation;
    const place = { key, ...(entityName !== undefined && { entityName }) };
    try {
      successfulKeys.push({ ...place, ...run(operation) });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      failedKeys.push({ ...place, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
