import * as v from 'valibot';

const key = v.string();
const entityName = v.string();
const Scalar = v.union([v.string(), v.number(), v.boolean()]);
const Options = v.optional(
  v.object({
    keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS']), 'OVERRIDE'),
    returnValue: v.optional(v.picklist(['PREVIOUS', 'LATEST'])),
    returnMetadataFields: v.optional(v.array(v.string())),
    ttl: v.optional(
      v.object({ value: v.pipe(v.number(), v.minValue(0)), unit: v.picklist(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }),
    ),
  }),
  {},
);
export type SetOptions = v.InferOutput<typeof Options>;

const Condition = v.object({
  property: v.string(),
  condition: v.picklist([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: v.array(Scalar),
});
export type Condition = v.InferOutput<typeof Condition>;

const Conditions = v.union([
  v.strictObject({ and: v.pipe(v.array(Condition), v.minLength(1)) }),
  v.strictObject({ or: v.pipe(v.array(Condition), v.minLength(1)) }),
]);
/** Conditions that must all hold, or of which one must. */
export type Conditions = v.InferOutput<typeof Conditions>;

/** A value must be there: JSON has no other way to leave it out. */
const value = v.pipe(
  v.unknown(),
  v.check((given) => given !== undefined && given !== null, 'value must not be empty'),
);

export const GetRequest = v.object({ key });
export const SetRequest = v.object({ key, value, options: Options });
export const EntityGetRequest = v.object({ entityName, key });
export const EntitySetRequest = v.object({ entityName, key, value, options: Options });

export const QueryRequest = v.object({
  limit: v.optional(v.number()),
  after: v.optional(v.string()),
  where: v.optional(
    v.array(
      v.object({ property: v.literal('key'), condition: v.literal('BEGINS_WITH'), values: v.tuple([v.string()]) }),
    ),
    [],
  ),
});
export type QueryRequest = v.InferOutput<typeof QueryRequest>;

export const EntityQueryRequest = v.object({
  entityName,
  indexName: v.string(),
  partition: v.optional(v.array(v.unknown()), []),
  range: v.optional(v.omit(Condition, ['property'])),
  filters: v.optional(Conditions),
  sort: v.optional(v.picklist(['ASC', 'DESC']), 'ASC'),
  limit: v.optional(v.number()),
  cursor: v.optional(v.string()),
});
export type EntityQueryRequest = v.InferOutput<typeof EntityQueryRequest>;

const Place = { key, entityName: v.optional(entityName) };
export const TransactionRequest = v.object({
  set: v.optional(v.array(v.object({ ...Place, value, conditions: v.optional(Conditions), options: Options })), []),
  delete: v.optional(v.array(v.object({ ...Place, conditions: v.optional(Conditions) })), []),
  check: v.optional(v.array(v.object({ ...Place, conditions: Conditions })), []),
});
export type TransactionRequest = v.InferOutput<typeof TransactionRequest>;

export const BatchSetRequest = v.array(v.object({ ...Place, value, options: Options }));
export const BatchKeysRequest = v.array(v.object(Place));
