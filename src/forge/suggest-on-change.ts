import { followChange } from '#app';
import { InvocationError, InvocationErrorCode } from '@forge/events';

import { describeError } from './describe-error';
import { forgeKeyValue } from './forge-key-value';
import { requestAsApp } from './request-as-app';

/** Answers Jira's events of new and changed issues. Returned, an InvocationError has the event come again. */
export async function handler(event: unknown): Promise<InvocationError | undefined> {
  try {
    const followed = await followChange({ request: requestAsApp, store: forgeKeyValue, now: () => new Date() }, event);
    if (followed.kind !== 'again') return undefined;
    const retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;
    return new InvocationError({ retryAfter: followed.afterSeconds, retryReason });
  } catch (error) {
    // The sweep looks at the issue once more.
    console.error(`on change: ${describeError(error)}`);
    return undefined;
  }
}
