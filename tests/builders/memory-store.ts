import type { Condition, KeyValue } from '#storage';
import * as v from 'valibot';

/** The partition attributes of the indexes that manifest.yml declares. */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  'rule-set-version by-person': ['publishedBy'],
  'rule-set-draft by-project': ['projectId'],
  'rule-set-draft by-person': ['accountId'],
  'person storedAt': [],
};

/** A key-value store in memory, with the conditions of the real one. */
export function memoryStore(): KeyValue & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  const entityKey = (entity: string, key: string): string => `${entity}/${key}`;
  const holds = (stored: unknown, condition: Condition): boolean => {
    const property = v.parse(v.record(v.string(), v.unknown()), stored ?? {})[condition.property];
    return condition.kind === 'absent' ? property === undefined : property === condition.value;
  };
  return {
    values,
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    getEntity: (entity, key) => Promise.resolve(structuredClone(values.get(entityKey(entity, key)))),
    queryEntity: (entity, index, partition) => {
      const attributes = INDEXES[`${entity} ${index}`];
      if (attributes === undefined) throw new Error(`There is no index ${index} of ${entity}.`);
      const records = [...values].flatMap(([key, value]) => {
        if (!key.startsWith(`${entity}/`)) return [];
        const has = v.parse(v.record(v.string(), v.unknown()), value);
        return attributes.every((name, at) => has[name] === partition[at])
          ? [{ key: key.slice(entity.length + 1), value: structuredClone(value) }]
          : [];
      });
      return Promise.resolve({ records, cursor: undefined });
    },
    transact: (writes) => {
      const conflicts = writes.some(
        (write) =>
          write.kind === 'entity' &&
          write.condition !== undefined &&
          !holds(values.get(entityKey(write.entity, write.key)), write.condition),
      );
      if (conflicts) return Promise.resolve('conflict');
      for (const write of writes) {
        const key = 'entity' in write ? entityKey(write.entity, write.key) : write.key;
        if ('value' in write) values.set(key, structuredClone(write.value));
        else values.delete(key);
      }
      return Promise.resolve('done');
    },
  };
}
