/** The value as JSON, or undefined for what JSON leaves out: `undefined`, functions, symbols. */
export function toJson(value: unknown): string | undefined {
  return JSON.stringify(value);
}
