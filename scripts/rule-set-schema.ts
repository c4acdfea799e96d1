import { CONDITION_FIELDS, RULE_LIMITS, RuleSet } from '#rules';
import { toJsonSchema } from '@valibot/to-json-schema';

/** Where the JSON Schema of rule sets is published. */
export const SCHEMA_FILE = 'docs/rule-set.schema.json';

const FIELD = `^(?:${CONDITION_FIELDS.join('|')}|customfield_[0-9]{1,12})$`;

/**
 * The JSON Schema of a rule set: what editors check and complete while one is written. What only the app checks is not
 * in it: whether a pattern can be read, whether an id or the name of a test is there twice.
 */
export function ruleSetSchema(): Readonly<Record<string, unknown>> {
  const { $schema, properties, ...rest } = toJsonSchema(RuleSet, {
    target: 'draft-07',
    errorMode: 'ignore',
    // Conditions are the only record: by the name of a field.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'record'
        ? { ...jsonSchema, propertyNames: { pattern: FIELD }, maxProperties: RULE_LIMITS.conditionsPerRule }
        : undefined,
  });
  return {
    $schema,
    title: 'A rule set of Backlog or Plan',
    ...rest,
    properties: {
      $schema: { type: 'string', description: 'Where this JSON Schema is; says nothing of the rules.' },
      ...properties,
    },
  };
}
