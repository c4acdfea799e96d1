import type { KeyValue, StoredEntity } from './key-value';

/** All records of an entity that an index leads to, in its order. */
export async function queryAll(
  store: KeyValue,
  entity: string,
  index: string,
  partition: readonly string[],
): Promise<readonly StoredEntity[]> {
  const found: StoredEntity[] = [];
  for (let cursor: string | undefined, isLast = false; !isLast; isLast = cursor === undefined) {
    const page = await store.queryEntity(entity, index, partition, cursor);
    found.push(...page.records);
    ({ cursor } = page);
  }
  return found;
}
