import type { Condition, Conditions } from './requests';

/** Whether a stored value meets the conditions; a missing record is `undefined` and has no attributes. */
export function meetsConditions(value: unknown, conditions: Conditions | undefined): boolean {
  if (conditions === undefined) return true;
  const holds = ({ property, ...test }: Condition): boolean => meetsCondition(attributeOf(value, property), test);
  return 'and' in conditions ? conditions.and.every(holds) : conditions.or.some(holds);
}

/** An attribute of a stored value, or undefined. */
export function attributeOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

/** Whether one attribute meets one condition. An attribute that is missing is unlike every value. */
export function meetsCondition(attribute: unknown, test: Omit<Condition, 'property'>): boolean {
  const [first, second] = test.values;
  switch (test.condition) {
    case 'EXISTS':
      return attribute !== undefined;
    case 'NOT_EXISTS':
      return attribute === undefined;
    case 'EQUAL_TO':
      return attribute === first;
    case 'NOT_EQUAL_TO':
      return attribute !== first;
    case 'BEGINS_WITH':
      return typeof attribute === 'string' && attribute.startsWith(String(first));
    case 'CONTAINS':
      return contains(attribute, first);
    case 'NOT_CONTAINS':
      return !contains(attribute, first);
    case 'GREATER_THAN':
      return isOrdered(attribute, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return isOrdered(attribute, first, (order) => order >= 0);
    case 'LESS_THAN':
      return isOrdered(attribute, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return isOrdered(attribute, first, (order) => order <= 0);
    case 'BETWEEN':
      return isOrdered(attribute, first, (order) => order >= 0) && isOrdered(attribute, second, (order) => order <= 0);
  }
}

function contains(attribute: unknown, part: unknown): boolean {
  if (typeof attribute === 'string') return typeof part === 'string' && attribute.includes(part);
  return Array.isArray(attribute) && attribute.includes(part);
}

function isOrdered(one: unknown, other: unknown, test: (order: number) => boolean): boolean {
  const order = compareValues(one, other);
  return order !== undefined && test(order);
}

/** Below, at or above 0 as two values of one type are ordered; undefined for values that have no order. */
export function compareValues(one: unknown, other: unknown): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return undefined;
}
