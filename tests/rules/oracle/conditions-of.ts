import { CONDITION_FIELDS, type Condition, type ConditionField, type CustomField, type Rule } from '#rules';

interface FieldCondition {
  readonly field: ConditionField;
  readonly condition: Condition;
}

/** The conditions of a rule, in the order in which they are written. */
export const conditionsOf = ({ only = {} }: Rule): readonly FieldCondition[] =>
  Object.entries(only).flatMap(([name, condition]) => {
    const field = CONDITION_FIELDS.find((known) => known === name) ?? (isCustomField(name) ? name : undefined);
    return field === undefined || condition === undefined ? [] : [{ field, condition }];
  });

const isCustomField = (name: string): name is CustomField => name.startsWith('customfield_');
