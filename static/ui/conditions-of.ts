import { CONDITION_FIELDS, type Condition, type ConditionField, type CustomField, type Rule } from '#rules';

/** The conditions of a rule, in their order. */
export const conditionsOf = ({
  only = {},
}: Pick<Rule, 'only'>): readonly (readonly [field: ConditionField, asks: Condition])[] =>
  Object.entries<Condition | undefined>(only).flatMap(([name, condition]) => {
    const field = CONDITION_FIELDS.find((known) => known === name) ?? (isCustomField(name) ? name : undefined);
    return field === undefined || condition === undefined ? [] : [[field, condition] as const];
  });

const isCustomField = (name: string): name is CustomField => name.startsWith('customfield_');
