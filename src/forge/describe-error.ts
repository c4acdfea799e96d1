/**
 * An error for the log: what it is and where it was thrown. Its message is left out, which may quote a key with an
 * account id, or a text of an issue.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const detail = detailOf(error);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${describeError(error.cause)}`];
  return [`${error.name}${detail === undefined ? '' : ` ${detail}`}`, ...stack, ...cause].join('\n');
}

/** The code or the HTTP status that Forge's errors carry. */
function detailOf(error: Error): string | undefined {
  for (const name of ['code', 'errorCode', 'status']) {
    const value: unknown = Object.hasOwn(error, name) ? Reflect.get(error, name) : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
