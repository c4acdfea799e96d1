import { ExpressionError } from './expression-error';

/** In Jira's expressions nothing but true is true. @throws ExpressionError */
export function truthOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExpressionError(`${String(value)} is neither true nor false.`);
  return value;
}
