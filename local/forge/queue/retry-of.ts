import * as v from 'valibot';
import { QUEUE } from '../limits';
import { toJson } from '../to-json';

/** What `new InvocationError(…)` of @forge/events 3.0.8 becomes when a function returns it. */
const RetryRequest = v.object({
  _retry: v.literal(true),
  retryOptions: v.optional(
    v.object({
      retryAfter: v.optional(v.number(), 1),
      retryReason: v.optional(v.string(), 'FUNCTION_RETRY_REQUEST'),
      retryData: v.optional(v.unknown()),
    }),
    {},
  ),
});

export interface Retry {
  readonly afterSeconds: number;
  readonly reason: string;
  readonly data: unknown;
}

/**
 * The retry that a function asks for by what it returns; undefined when it asks for none.
 *
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api
 */
export function retryOf(value: unknown): Retry | 'too-large' | undefined {
  const request = v.safeParse(RetryRequest, value);
  if (!request.success) return undefined;
  const { retryAfter, retryReason, retryData = null } = request.output.retryOptions;
  if (Buffer.byteLength(toJson(retryData) ?? '') > QUEUE.retryDataBytes) return 'too-large';
  return { afterSeconds: Math.min(retryAfter, QUEUE.retryAfterSeconds), reason: retryReason, data: retryData };
}
