import { JiraError } from '#jira';
import { actsOnChange, readPause, writePause } from '#storage';

import { readActingRules } from './acting-rules';
import type { ChangePorts } from './change-ports';
import { parseIssueEvent } from './issue-event';
import { settleIssue, type Settled } from './settle-issue';

/** What following an event came to. */
export type Followed =
  | Settled
  /** The event is none, or of nothing that matters here. */
  | { readonly kind: 'ignored' }
  /** Jira wants to be left alone, or failed: the event is to come again. */
  | { readonly kind: 'again'; readonly afterSeconds: number };

/** How long to wait where Jira says that there are too many calls, or fails, and does not say for how long. */
const USUAL_WAIT_SECONDS = 30;
/** Seconds for which an event can be held back. @see https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
const LONGEST_WAIT_SECONDS = 900;

/**
 * Follows an event of Jira: a new issue, or one whose text was changed, gets the suggestion of its project's rules, as
 * far as the project's settings let the app act. An event that comes twice, late or out of order does no harm: the issue
 * is read as it is now, and written only where something else stands.
 *
 * @throws whatever is worth neither another try nor keeping quiet about
 */
export async function followChange({ request, store, now }: ChangePorts, input: unknown): Promise<Followed> {
  const event = parseIssueEvent(input);
  if (event?.isOfText !== true) return { kind: 'ignored' };
  if (!(await actsOnChange(store, event.projectId))) return { kind: 'ignored' };
  const waits = (await readPause(store)) - now().getTime();
  if (waits > 0) return again(waits / 1000);
  const rules = await readActingRules(store, event.projectId);
  if (rules === undefined) return { kind: 'ignored' };
  try {
    return await settleIssue(request, rules, event.issueId, true);
  } catch (error) {
    if (!isPassing(error)) throw error;
    const afterSeconds = error.retryAfter ?? USUAL_WAIT_SECONDS;
    if (error.code === 'rate-limited') await writePause(store, now().getTime() + afterSeconds * 1000);
    return again(afterSeconds);
  }
}

const again = (seconds: number): Followed => ({
  kind: 'again',
  afterSeconds: Math.min(LONGEST_WAIT_SECONDS, Math.ceil(seconds)),
});

const PASSING: readonly JiraError['code'][] = ['rate-limited', 'jira-unavailable', 'connection-lost', 'conflict'];

/** Whether another try may go better. */
export const isPassing = (error: unknown): error is JiraError =>
  error instanceof JiraError && PASSING.includes(error.code);
