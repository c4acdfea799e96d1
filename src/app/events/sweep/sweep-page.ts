import { JiraError, SEARCH_PAGE, searchPage } from '#jira';
import { planOnChange } from '#run';

import type { ActingRules } from '../acting-rules';
import { settleIssue, type Settled } from '../settle-issue';
import { isSetAside, type SetAside } from './set-aside';
import type { Counted } from './counted';
import { sweepQuery } from './sweep-query';

/** One page of a project's changed issues. */
export interface SweptPage {
  readonly read: number;
  readonly written: number;
  /** Whether some were left to a run that is going: the next sweep has to look at them again. */
  readonly isRunGoing: boolean;
  readonly aside: readonly SetAside[];
  /** The last issue that was looked at; null where the project is through. */
  readonly lastKey: string | null;
}

/** Which issues a page begins after, and how far back they were changed. */
export interface PageStart {
  readonly afterKey: string | null;
  readonly minutes: number;
}

/** In a page of a search it is not known what the app may edit; the issue itself tells, before it is written. */
const ASSUMED = { mayTag: true, mayLabel: true };

/**
 * Looks at a page of a project's changed issues, and settles those of them where something else ought to stand.
 *
 * @param isSpent whether to stop before the next one is settled
 * @throws JiraError
 */
export async function sweepPage(
  calls: Counted,
  rules: ActingRules,
  start: PageStart,
  isSpent: () => boolean,
): Promise<SweptPage> {
  const issues = await findPage(calls, rules, start);
  const aside: SetAside[] = [];
  let written = 0;
  let isRunGoing = false;
  let lastKey = start.afterKey;
  for (const [nth, issue] of issues.entries()) {
    if (nth > 0 && isSpent()) return { read: issues.length, written, isRunGoing, aside, lastKey };
    lastKey = issue.key;
    const step = planOnChange(issue, await rules.subjectOf(issue), ASSUMED);
    if (step.kind === 'left' && step.why === 'run-open') isRunGoing = true;
    if (step.kind !== 'write') continue;
    calls.addRead(1);
    const settled = await settledOrAside(calls, rules, issue.id);
    if (settled.kind === 'aside') aside.push(settled);
    if (settled.kind !== 'written') continue;
    calls.addRead(1);
    written += 1;
  }
  const isLast = issues.length < SEARCH_PAGE;
  return { read: issues.length, written, isRunGoing, aside, lastKey: isLast ? null : lastKey };
}

/** One issue that Jira refuses, in a step of a workflow in which nothing may be edited, say, keeps no other waiting. */
async function settledOrAside({ request }: Counted, rules: ActingRules, issueId: string): Promise<Settled | SetAside> {
  try {
    return await settleIssue(request, rules, issueId);
  } catch (error) {
    if (!isSetAside(error)) throw error;
    return { kind: 'aside', what: `issue ${issueId}`, why: error.code };
  }
}

async function findPage(calls: Counted, { projectId, names, fields }: ActingRules, start: PageStart) {
  const query = (afterKey: string | null) => sweepQuery({ projectId, names, minutes: start.minutes, afterKey });
  const find = async (jql: string) => (await searchPage(calls.request, jql, fields)).issues;
  try {
    const issues = await find(query(start.afterKey));
    calls.addRead(issues.length);
    return issues;
  } catch (error) {
    // Jira does not compare with the key of an issue that is no longer there.
    if (!(error instanceof JiraError) || error.code !== 'rejected' || start.afterKey === null) throw error;
    const issues = await find(query(null));
    calls.addRead(issues.length);
    return issues;
  }
}
