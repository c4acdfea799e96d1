import { BULK_FETCH_MOST, fetchIssues, type Request } from '#jira';
import * as v from 'valibot';

import type { Patiently } from '../../ui/patience';

const Watched = v.object({ watches: v.object({ watchCount: v.number() }) });

/** Who would hear of edits. */
export interface Watchers {
  /** Mails: somebody who watches two issues gets two. */
  readonly mails: number;
  readonly issues: number;
}

/**
 * How many watch these issues.
 *
 * @throws JiraError; the signal's reason
 */
export async function countWatchers(
  request: Request,
  ids: readonly number[],
  patiently: Patiently,
  signal: AbortSignal,
): Promise<Watchers> {
  let mails = 0;
  let issues = 0;
  for (let at = 0; at < ids.length; at += BULK_FETCH_MOST) {
    signal.throwIfAborted();
    const some = ids.slice(at, at + BULK_FETCH_MOST).map(String);
    for (const { fields } of await patiently(() => fetchIssues(request, some, ['watches']))) {
      const watched = v.safeParse(Watched, fields);
      if (!watched.success || watched.output.watches.watchCount === 0) continue;
      mails += watched.output.watches.watchCount;
      issues += 1;
    }
  }
  return { mails, issues };
}
