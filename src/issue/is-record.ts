/** Whether a value from outside has properties to be looked at; a list has none of those that matter here. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
