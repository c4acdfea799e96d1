import type { Condition, KeyValue, Write } from '#storage';
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** Forge's key-value store. */
export const forgeKeyValue: KeyValue = {
  get: (key) => kvs.get<unknown>(key),
  getEntity: (entity, key) => kvs.entity<unknown>(entity).get(key),
  transact: async (writes) => {
    const transaction = kvs.transact();
    for (const write of writes) addWrite(transaction, write);
    try {
      await transaction.execute();
      return 'done';
    } catch (error) {
      if (isConflict(error)) return 'conflict';
      throw error;
    }
  },
};

type Transaction = ReturnType<typeof kvs.transact>;

function addWrite(transaction: Transaction, write: Write): void {
  if (write.kind === 'value') transaction.set(write.key, write.value);
  else {
    const { entity: entityName, key, value, condition } = write;
    transaction.set(key, value, { entityName, conditions: filterOf(condition) });
  }
}

function filterOf(condition: Condition) {
  return new Filter<Record<string, unknown>>().and(
    condition.property,
    condition.kind === 'absent' ? FilterConditions.notExists() : FilterConditions.equalTo(condition.value),
  );
}

/**
 * Whether a transaction failed because a condition did not hold. Atlassian does not document the code, so every 409
 * and every code that speaks of a condition or a conflict counts.
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === 409 || /CONDITION|CONFLICT/i.test(error.code);
}
