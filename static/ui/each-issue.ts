import { JiraError } from '#jira';

import type { PatiencePorts } from './patience';

/** Issues that are being written at the same time. */
const AT_ONCE = 4;
/**
 * Least time between two issues begun, in milliseconds: 25 a second, half of what Jira lets through in a burst of writes.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export const WRITE_EVERY_MS = 40;

export interface EachIssuePorts<Issue, Outcome> extends Pick<PatiencePorts, 'now' | 'sleep'> {
  /** When aborted no further issue is begun; those begun are finished. */
  readonly signal: AbortSignal;
  readonly tell: (handled: { readonly issue: Issue; readonly outcome: Outcome }) => void;
  /** The outcome of an issue for which something was thrown. */
  readonly failed: (error: unknown) => Outcome;
}

/** Handles issue after issue, a few at a time. What one throws is that issue's outcome; the others go on. */
export async function eachIssue<Issue, Outcome>(
  issues: readonly Issue[],
  handle: (issue: Issue) => Promise<Outcome>,
  { now, sleep, signal, tell, failed }: EachIssuePorts<Issue, Outcome>,
): Promise<void> {
  let position = 0;
  let mayBegin = 0;
  const isOver = (): boolean => signal.aborted;
  async function work(): Promise<void> {
    for (let issue = issues[position]; issue !== undefined && !isOver(); issue = issues[position]) {
      position += 1;
      const wait = mayBegin - now();
      mayBegin = Math.max(mayBegin, now()) + WRITE_EVERY_MS;
      try {
        if (wait > 0) await sleep(wait, signal);
        tell({ issue, outcome: await handle(issue) });
      } catch (error) {
        // Given up while waiting: nothing was written, so there is nothing to tell.
        if (isOver() && !(error instanceof JiraError)) return;
        tell({ issue, outcome: failed(error) });
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
