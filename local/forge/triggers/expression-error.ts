/** The filter of a trigger cannot be evaluated for an event. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}
