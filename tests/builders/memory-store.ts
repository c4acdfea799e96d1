import type { Condition, KeyValue } from '#storage';
import * as v from 'valibot';

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
    transact: (writes) => {
      const conflicts = writes.some(
        (write) => write.kind === 'entity' && !holds(values.get(entityKey(write.entity, write.key)), write.condition),
      );
      if (conflicts) return Promise.resolve('conflict');
      for (const write of writes) {
        const key = write.kind === 'entity' ? entityKey(write.entity, write.key) : write.key;
        values.set(key, structuredClone(write.value));
      }
      return Promise.resolve('done');
    },
  };
}
