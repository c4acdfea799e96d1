import type { Condition, KeyValue } from '#storage';
import * as v from 'valibot';

interface Index {
  readonly partition: readonly string[];
  /** The attribute that its records are in the order of. */
  readonly range: string;
}

/** The indexes that manifest.yml declares. */
const INDEXES: Readonly<Record<string, Index>> = {
  'rule-set-head projectId': { partition: [], range: 'projectId' },
  'rule-set-version by-person': { partition: ['publishedBy'], range: 'publishedAt' },
  'rule-set-draft by-project': { partition: ['projectId'], range: 'revision' },
  'rule-set-draft by-person': { partition: ['accountId'], range: 'revision' },
  'run by-project': { partition: ['projectId'], range: 'approvedAt' },
  'run by-person': { partition: ['approvedBy'], range: 'approvedAt' },
  'run by-watch': { partition: ['watch'], range: 'until' },
  'person reportedAt': { partition: [], range: 'reportedAt' },
};

/** Records of one page of a query. */
const PAGE = 100;

const Attributes = v.record(v.string(), v.unknown());

/** A key-value store in memory, with the conditions of the real one. */
export function memoryStore(): KeyValue & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  const entityKey = (entity: string, key: string): string => `${entity}/${key}`;
  const holds = (stored: unknown, condition: Condition): boolean => {
    if (condition.kind === 'all') return condition.of.every((one) => holds(stored, one));
    const property = v.parse(Attributes, stored ?? {})[condition.property];
    return condition.kind === 'absent' ? property === undefined : property === condition.value;
  };
  return {
    values,
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    getEntity: (entity, key) => Promise.resolve(structuredClone(values.get(entityKey(entity, key)))),
    queryEntity: (entity, name, partition, cursor) => {
      const index = INDEXES[`${entity} ${name}`];
      if (index === undefined) throw new Error(`There is no index ${name} of ${entity}.`);
      const records = [...values]
        .filter(([key]) => key.startsWith(`${entity}/`))
        .map(([key, value]) => ({ key: key.slice(entity.length + 1), value: v.parse(Attributes, value) }))
        .filter(({ value }) => index.partition.every((attribute, at) => value[attribute] === partition[at]))
        .map((record) => ({ ...record, place: placeOf(record, index) }))
        .sort((one, other) => (one.place < other.place ? -1 : 1))
        .filter(({ place }) => cursor === undefined || place > cursor);
      const page = records.slice(0, PAGE);
      return Promise.resolve({
        records: page.map(({ key, value }) => ({ key, value: structuredClone(value) })),
        cursor: records.length > PAGE ? page.at(-1)?.place : undefined,
      });
    },
    transact: (writes) => {
      const conflicts = writes.some(
        (write) =>
          'entity' in write &&
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

/** Sorts as the records of an index do: by the attribute, then by the key. */
function placeOf(
  { key, value }: { readonly key: string; readonly value: Record<string, unknown> },
  index: Index,
): string {
  const attribute = value[index.range];
  const sortable = typeof attribute === 'number' ? String(attribute).padStart(16, '0') : String(attribute);
  return `${sortable} ${key}`;
}
