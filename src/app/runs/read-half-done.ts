import { BULK_FETCH_MOST, JiraError, readIssuesNow } from '#jira';
import { chunksOf, type IssueNow, type Portion } from '#run';
import { Patience } from '#run-driver';

import type { Ports } from '../ports';

/** Calls at the same time that read issues: ten thousand of them are read within the time that a function is given. */
const READ_AT_ONCE = 10;
/** A function that a page calls has 25 seconds, and has to plan and to begin the run after that. */
const READ_WITHIN_MS = 12_000;

/**
 * The issues that a run left half done, as they are now; those that are gone are missing. Of a hundred calls some fail:
 * those are made again, as Jira asks, while there is time.
 *
 * @throws JiraError
 */
export async function readHalfDone(
  { request, now, sleep, random }: Pick<Ports, 'request' | 'now' | 'sleep' | 'random'>,
  portions: readonly Portion[],
): Promise<ReadonlyMap<number, IssueNow>> {
  const ids = portions.flatMap(({ left }) => left.flatMap((each) => (each.why === 'half-done' ? each.ids : [])));
  const until = now().getTime() + READ_WITHIN_MS;
  const patience = new Patience({
    now: () => now().getTime(),
    random,
    wait: (milliseconds) => {
      if (now().getTime() + milliseconds <= until) return sleep(milliseconds);
      throw new JiraError('rate-limited', ['There is no time to wait.'], Math.ceil(milliseconds / 1_000));
    },
  });
  const issues: IssueNow[] = [];
  for (const calls of chunksOf(chunksOf(ids, BULK_FETCH_MOST), READ_AT_ONCE)) {
    const read = calls.map((some) => patience.ask('read', () => readIssuesNow(request, some)));
    issues.push(...(await Promise.all(read)).flat());
  }
  return new Map(issues.map((issue) => [issue.id, issue]));
}
