import type { Condition, KeyValue, Write } from '#storage';
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** Most records of one page of a query. @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-query-complex/ */
const QUERY_PAGE = 100;

/** Forge's key-value store. */
export const forgeKeyValue: KeyValue = {
  get: (key) => kvs.get<unknown>(key),
  getEntity: (entity, key) => kvs.entity<unknown>(entity).get(key),
  queryEntity: async (entity, index, partition, cursor) => {
    const first = kvs
      .entity<unknown>(entity)
      .query()
      .index(index, { partition: [...partition] })
      .limit(QUERY_PAGE);
    const { results, nextCursor } = await (cursor === undefined ? first : first.cursor(cursor)).getMany();
    return { records: results.map(({ key, value }) => ({ key, value })), cursor: nextCursor };
  },
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
  switch (write.kind) {
    case 'value':
      transaction.set(write.key, write.value);
      return;
    case 'entity':
      transaction.set(write.key, write.value, placeOf(write));
      return;
    case 'delete':
      transaction.delete(write.key);
      return;
    case 'delete-entity':
      transaction.delete(write.key, placeOf(write));
  }
}

function placeOf({ entity: entityName, condition }: { readonly entity: string; readonly condition?: Condition }) {
  return condition === undefined ? { entityName } : { entityName, conditions: filterOf(condition) };
}

/** A filter is made anew with its first part: the one it is made from stays empty. */
function filterOf(condition: Condition) {
  const [first, ...others] = condition.kind === 'all' ? condition.of : [condition];
  const filter = new Filter<Record<string, unknown>>().and(first.property, clauseOf(first));
  return others.reduce((all, part) => all.and(part.property, clauseOf(part)), filter);
}

const clauseOf = (part: Exclude<Condition, { readonly kind: 'all' }>) =>
  part.kind === 'absent' ? FilterConditions.notExists() : FilterConditions.equalTo(part.value);

/**
 * Whether a transaction failed because a condition did not hold. Atlassian does not document the code, so every 409
 * and every code that speaks of a condition or a conflict counts.
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === 409 || /CONDITION|CONFLICT/i.test(error.code);
}
