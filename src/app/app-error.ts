import type { ErrorCode } from '#contract';
import type { Fault } from '#rules';

/** A call that the app refuses, under the code that pages turn into words. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
