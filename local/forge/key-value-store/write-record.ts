import type { EntityDeclaration } from '../manifest';
import { checkEntityValue, findEntity } from './check-entity';
import { checkKey } from './check-key';
import { checkValue } from './check-value';
import { spaceOf, type Records, type StoredRecord } from './records';
import type { SetOptions } from './requests';
import { secondsOf } from './seconds-of';
import { StoreError } from './store-error';

export interface Write {
  /** Where to write; undefined for the plain store. */
  readonly entityName?: string | undefined;
  /** A store with keys of its own beside the plain one. */
  readonly space?: string;
  readonly key: string;
  readonly value?: unknown;
  readonly options: SetOptions;
}

/**
 * Writes one record, and gives it as it was before.
 *
 * @throws StoreError when key or value are not allowed, or with `FAIL_IF_EXISTS` when the key is taken
 */
export function writeRecord(
  records: Records,
  entities: readonly EntityDeclaration[],
  { entityName, space = spaceOf(entityName), key, value, options }: Write,
): StoredRecord | undefined {
  checkKey(key);
  checkValue(value);
  if (entityName !== undefined) checkEntityValue(findEntity(entities, entityName), value);
  if (options.keyPolicy === 'FAIL_IF_EXISTS' && records.find(space, key) !== undefined) {
    throw new StoreError(409, 'KEY_CONFLICT', 'The provided key already exists.');
  }
  return records.put(space, key, value, secondsOf(options.ttl));
}
