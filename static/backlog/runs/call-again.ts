import type { Api, ErrorCode, Failure, RunApi } from '#contract';

import type { PagePorts } from '../page-ports';

/** What a function answered in place of a value. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Whether the same call may get through a little later: the calls about runs may be made twice. */
const MAY_PASS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'connection-lost',
  'jira-unavailable',
  'rate-limited',
  'outcome-unknown',
  'internal',
]);
const TRIES = 4;
const PAUSE_MS = 1_000;

/**
 * Calls a function, and again when it did not get through: never before the time that Jira told the function.
 *
 * @throws FunctionFailed; the signal's reason
 */
export async function callAgain<Name extends keyof RunApi>(
  { call, sleep }: Pick<PagePorts, 'call' | 'sleep'>,
  name: Name,
  payload: Api[Name]['payload'],
  signal: AbortSignal,
): Promise<Api[Name]['result']> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const answer = await call(name, payload);
    if (answer.ok) return answer.value;
    if (tries === TRIES || !MAY_PASS.has(answer.failure.code)) throw new FunctionFailed(answer.failure);
    const { retryAfter = 0 } = answer.failure;
    await sleep(Math.max(PAUSE_MS * 2 ** (tries - 1), retryAfter * 1_000), signal);
  }
}
