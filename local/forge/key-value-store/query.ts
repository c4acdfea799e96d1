import { KEY_VALUE_STORE } from '../limits';
import type { EntityDeclaration } from '../manifest';
import { attributeOf, compareValues, meetsCondition, meetsConditions } from './conditions';
import { findEntity } from './check-entity';
import { plainSpace, spaceOf, type Records, type StoredRecord } from './records';
import type { EntityQueryRequest, QueryRequest } from './requests';
import { badRequest, StoreError } from './store-error';

export interface Page {
  readonly records: readonly StoredRecord[];
  /** Names the last record of this page; absent on the last page. */
  readonly cursor?: string;
}

/** A page of the plain records in the order of their keys. */
export function queryKeys(records: Records, { where, limit, after }: QueryRequest): Page {
  const found = records
    .list(plainSpace)
    .filter(({ key }) => where.every(({ values: [prefix] }) => key.startsWith(prefix)))
    .sort((one, other) => compareKeys(one, other));
  return takePage(found, limit, after);
}

/**
 * A page of an entity's records in the order of an index.
 *
 * @throws StoreError for an index that the manifest does not declare, or a partition that does not fit it
 */
export function queryEntity(
  records: Records,
  entities: readonly EntityDeclaration[],
  request: EntityQueryRequest,
): Page {
  const entity = findEntity(entities, request.entityName);
  const index = findIndex(entity, request.indexName);
  if (request.partition.length !== index.partition.length) {
    throw new StoreError(
      400,
      'INVALID_ENTITY_INDEX',
      `The index "${request.indexName}" has ${index.partition.length} partition attributes.`,
    );
  }
  if (request.range?.condition === 'BETWEEN' && request.range.values.length < 2) {
    throw new StoreError(400, 'INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
  }
  const direction = request.sort === 'DESC' ? -1 : 1;
  const rangeOf = ({ value }: StoredRecord): unknown => attributeOf(value, index.range);
  const found = records
    .list(spaceOf(entity.name))
    .filter((record) => rangeOf(record) !== undefined)
    .filter(({ value }) => index.partition.every((name, at) => attributeOf(value, name) === request.partition[at]))
    .filter((record) => request.range === undefined || meetsCondition(rangeOf(record), request.range))
    .sort((one, other) => direction * ((compareValues(rangeOf(one), rangeOf(other)) ?? 0) || compareKeys(one, other)));
  // The cloud counts a page before it filters, so a page may be short, or empty, and still have a cursor.
  const page = takePage(found, request.limit, request.cursor);
  return { ...page, records: page.records.filter(({ value }) => meetsConditions(value, request.filters)) };
}

function findIndex(
  entity: EntityDeclaration,
  name: string,
): { readonly partition: readonly string[]; readonly range: string } {
  for (const index of entity.indexes) {
    if (index === name) return { partition: [], range: name };
    if (typeof index === 'string' || index.name !== name) continue;
    const [range] = index.range;
    if (range !== undefined) return { partition: index.partition, range };
  }
  throw new StoreError(400, 'INVALID_ENTITY_INDEX', `The entity "${entity.name}" declares no index "${name}".`);
}

function compareKeys(one: StoredRecord, other: StoredRecord): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}

function takePage(sorted: readonly StoredRecord[], limit: number = KEY_VALUE_STORE.pageSize, cursor?: string): Page {
  if (!Number.isInteger(limit) || limit < 1 || limit > KEY_VALUE_STORE.largestPage) {
    throw new StoreError(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', 'The page limit must be set between 1 and 100.');
  }
  const start = cursor === undefined ? 0 : startAfter(sorted, cursor);
  const records = sorted.slice(start, start + limit);
  const last = records.at(-1);
  const hasMore = start + limit < sorted.length;
  return { records, ...(hasMore && last !== undefined && { cursor: Buffer.from(last.key).toString('base64url') }) };
}

function startAfter(sorted: readonly StoredRecord[], cursor: string): number {
  const key = Buffer.from(cursor, 'base64url').toString();
  const at = sorted.findIndex((record) => record.key === key);
  if (at === -1) throw badRequest('The cursor does not name a record of this query.');
  return at + 1;
}
