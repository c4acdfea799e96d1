import { KEY_VALUE_STORE } from '../limits';
import type { EntityDeclaration } from '../manifest';
import { checkEntityValue, findEntity } from './check-entity';
import { checkKey } from './check-key';
import { bytesOf, checkValue } from './check-value';
import { meetsConditions } from './conditions';
import { secondsOf } from './seconds-of';
import { spaceOf, type Records } from './records';
import type { Conditions, TransactionRequest } from './requests';
import { badRequest, StoreError } from './store-error';

interface Operation {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: Conditions | undefined;
}

/**
 * Does all operations or none.
 *
 * @throws StoreError when an operation is not allowed or a condition does not hold; nothing is changed then. The code
 * for a condition that does not hold is not documented: the app should look at the record again, not at the code.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/transactions/
 */
export function transact(records: Records, entities: readonly EntityDeclaration[], request: TransactionRequest): void {
  const operations: readonly Operation[] = [...request.set, ...request.delete, ...request.check];
  checkSize(operations, request);
  for (const { key, entityName, conditions } of operations) {
    checkKey(key);
    if (entityName !== undefined) findEntity(entities, entityName);
    else if (conditions !== undefined) throw badRequest('Conditions are for entities only.');
  }
  for (const { entityName, value } of request.set) {
    checkValue(value);
    if (entityName !== undefined) checkEntityValue(findEntity(entities, entityName), value);
  }
  for (const { key, entityName, conditions } of operations) {
    if (!meetsConditions(records.find(spaceOf(entityName), key)?.value, conditions)) {
      throw new StoreError(409, 'TRANSACTION_CONDITION_FAILED', `A condition on "${key}" does not hold.`);
    }
  }
  for (const { key, entityName, value, options } of request.set) {
    records.put(spaceOf(entityName), key, value, secondsOf(options.ttl));
  }
  for (const { key, entityName } of request.delete) records.remove(spaceOf(entityName), key);
}

function checkSize(operations: readonly Operation[], request: TransactionRequest): void {
  if (operations.length === 0) throw badRequest('A transaction needs an operation.');
  if (operations.length > KEY_VALUE_STORE.transactionOperations) {
    throw badRequest(`A transaction has at most ${KEY_VALUE_STORE.transactionOperations} operations.`);
  }
  if (bytesOf(request) > KEY_VALUE_STORE.transactionBytes) {
    throw new StoreError(400, 'MAX_SIZE', 'A transaction has at most 4 MB.');
  }
  const places = new Set(operations.map(({ key, entityName }) => `${spaceOf(entityName)} ${key}`));
  if (places.size < operations.length) throw badRequest('A transaction may touch a key only once.');
}
