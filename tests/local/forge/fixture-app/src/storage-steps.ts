import kvs, { Filter, FilterConditions, ForgeKvsAPIError, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';

const Conditions = v.array(
  v.object({
    property: v.string(),
    is: v.picklist(['equalTo', 'exists', 'notExists']),
    value: v.optional(v.union([v.string(), v.number(), v.boolean()])),
  }),
);
const Key = { entity: v.optional(v.string()), key: v.string() };
const Step = v.variant('do', [
  v.object({ do: v.literal('get'), ...Key }),
  v.object({ do: v.literal('set'), ...Key, value: v.unknown() }),
  v.object({ do: v.literal('setNew'), ...Key, value: v.unknown() }),
  v.object({ do: v.literal('setForAnHour'), key: v.string(), value: v.unknown() }),
  v.object({ do: v.literal('swap'), key: v.string(), value: v.unknown() }),
  v.object({ do: v.literal('delete'), ...Key }),
  v.object({ do: v.literal('setSecret'), key: v.string(), value: v.unknown() }),
  v.object({ do: v.literal('getSecret'), key: v.string() }),
  v.object({
    do: v.literal('list'),
    prefix: v.optional(v.string()),
    limit: v.optional(v.number()),
    cursor: v.optional(v.string()),
  }),
  v.object({
    do: v.literal('query'),
    entity: v.string(),
    index: v.string(),
    partition: v.optional(v.array(v.string())),
    atLeast: v.optional(v.union([v.string(), v.number()])),
    filters: v.optional(Conditions),
    descending: v.optional(v.boolean()),
    limit: v.optional(v.number()),
    cursor: v.optional(v.string()),
  }),
  v.object({
    do: v.literal('transact'),
    set: v.optional(
      v.array(v.object({ ...Key, value: v.record(v.string(), v.unknown()), conditions: v.optional(Conditions) })),
      [],
    ),
    delete: v.optional(v.array(v.object({ ...Key, conditions: v.optional(Conditions) })), []),
    check: v.optional(v.array(v.object({ entity: v.string(), key: v.string(), conditions: Conditions })), []),
  }),
  v.object({ do: v.literal('batchSet'), values: v.array(v.object({ ...Key, value: v.unknown() })) }),
  v.object({ do: v.literal('batchGet'), keys: v.array(v.object(Key)) }),
  v.object({ do: v.literal('batchDelete'), keys: v.array(v.object(Key)) }),
]);
type Row = Record<string, unknown>;
type Step = v.InferOutput<typeof Step>;

/** Runs a list of storage steps with the real `@forge/kvs`; each gives its value or its error. */
export async function runStorageSteps(payload: unknown): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (const step of v.parse(v.object({ steps: v.array(Step) }), payload).steps) {
    try {
      outcomes.push({ value: await run(step) });
    } catch (error) {
      if (!(error instanceof ForgeKvsAPIError)) throw error;
      outcomes.push({ error: { code: error.code, status: error.responseDetails.status, message: error.message } });
    }
  }
  return outcomes;
}

async function run(step: Step): Promise<unknown> {
  switch (step.do) {
    case 'get':
      return step.entity === undefined ? await kvs.get(step.key) : await kvs.entity(step.entity).get(step.key);
    case 'set':
      if (step.entity === undefined) await kvs.set(step.key, step.value);
      else await kvs.entity(step.entity).set(step.key, step.value);
      return undefined;
    case 'setNew':
      if (step.entity === undefined) await kvs.set(step.key, step.value, { keyPolicy: 'FAIL_IF_EXISTS' });
      else await kvs.entity(step.entity).set(step.key, step.value, { keyPolicy: 'FAIL_IF_EXISTS' });
      return undefined;
    case 'setForAnHour':
      await kvs.set(step.key, step.value, { ttl: { value: 1, unit: 'HOURS' } });
      return undefined;
    case 'swap':
      return await kvs.set(step.key, step.value, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
    case 'delete':
      if (step.entity === undefined) await kvs.delete(step.key);
      else await kvs.entity(step.entity).delete(step.key);
      return undefined;
    case 'setSecret':
      await kvs.setSecret(step.key, step.value);
      return undefined;
    case 'getSecret':
      return await kvs.getSecret(step.key);
    case 'list': {
      let query = kvs.query();
      if (step.prefix !== undefined) query = query.where('key', WhereConditions.beginsWith(step.prefix));
      if (step.limit !== undefined) query = query.limit(step.limit);
      if (step.cursor !== undefined) query = query.cursor(step.cursor);
      return await query.getMany();
    }
    case 'query': {
      let query = kvs
        .entity<Row>(step.entity)
        .query()
        .index(step.index, step.partition && { partition: step.partition });
      if (step.atLeast !== undefined) query = query.where(WhereConditions.greaterThanEqualTo(step.atLeast));
      if (step.filters !== undefined) query = query.filters(filterOf(step.filters));
      if (step.descending === true) query = query.sort(Sort.DESC);
      if (step.limit !== undefined) query = query.limit(step.limit);
      if (step.cursor !== undefined) query = query.cursor(step.cursor);
      return await query.getMany();
    }
    case 'transact': {
      const transaction = kvs.transact();
      for (const { key, value, entity, conditions } of step.set)
        transaction.set<Row>(key, value, entityOf(entity, conditions));
      for (const { key, entity, conditions } of step.delete) transaction.delete<Row>(key, entityOf(entity, conditions));
      for (const { key, entity, conditions } of step.check)
        transaction.check<Row>(key, { entityName: entity, conditions: filterOf(conditions) });
      await transaction.execute();
      return;
    }
    case 'batchSet':
      return await kvs.batchSet(
        step.values.map(({ key, value, entity }) => ({
          key,
          value,
          ...(entity !== undefined && { entityName: entity }),
        })),
      );
    case 'batchGet':
      return await kvs.batchGet(
        step.keys.map(({ key, entity }) => ({ key, ...(entity !== undefined && { entityName: entity }) })),
      );
    case 'batchDelete':
      return await kvs.batchDelete(
        step.keys.map(({ key, entity }) => ({ key, ...(entity !== undefined && { entityName: entity }) })),
      );
  }
}

function entityOf(entityName: string | undefined, conditions: v.InferOutput<typeof Conditions> | undefined) {
  if (entityName === undefined) return undefined;
  return conditions === undefined ? { entityName } : { entityName, conditions: filterOf(conditions) };
}

function filterOf(conditions: v.InferOutput<typeof Conditions>) {
  const [first, ...rest] = conditions.map(({ property, is, value }) => ({
    property,
    condition: is === 'equalTo' ? FilterConditions.equalTo(value ?? '') : FilterConditions[is](),
  }));
  if (first === undefined) throw new Error('a list of conditions must not be empty');
  let filter = new Filter<Row>().and(first.property, first.condition);
  for (const { property, condition } of rest) filter = filter.and(property, condition);
  return filter;
}
