import type { JiraIssue } from '#issue';
import { JiraError, readChangelogs, SEARCH_PAGE, searchPage } from '#jira';
import { planOnChange, type ChangeStep } from '#run';

import type { ActingRules } from '../acting-rules';
import { settleIssue, type Settled } from '../settle-issue';
import { isSetAside, type SetAside } from './set-aside';
import type { Counted } from './counted';
import { hasNewText } from './has-new-text';
import { sweepQuery } from './sweep-query';

/** One page of a project's changed issues. */
export interface SweptPage {
  readonly read: number;
  readonly written: number;
  /** Whether some were left to a run that is going, or could not be judged: the next sweep has to look at them again. */
  readonly isToSeeAgain: boolean;
  readonly aside: readonly SetAside[];
  /** The last issue that was looked at; null where the project is through. */
  readonly lastKey: string | null;
}

/** Which issues a page begins after, and how far back they were changed. */
export interface PageStart {
  readonly afterKey: string | null;
  readonly minutes: number;
  /** The same as a time, milliseconds since 1970. */
  readonly since: number;
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
  const steps = new Map<JiraIssue, ChangeStep>();
  for (const issue of issues) steps.set(issue, planOnChange(issue, await rules.subjectOf(issue), ASSUMED));
  const fresh = await readFresh(
    calls,
    rules,
    start,
    issues.filter((issue) => isByRules(steps.get(issue))),
  );
  const aside = fresh.aside === undefined ? [] : [fresh.aside];
  const isRunGoing = [...steps.values()].some((step) => step.kind === 'left' && step.why === 'run-open');
  const page = { read: issues.length, aside, isToSeeAgain: isRunGoing || fresh.aside !== undefined };
  let written = 0;
  let lastKey = start.afterKey;
  for (const [nth, issue] of issues.entries()) {
    if (nth > 0 && isSpent()) return { ...page, written, lastKey };
    lastKey = issue.key;
    const step = steps.get(issue);
    const isOfText = fresh.ids.has(issue.id);
    if (step?.kind !== 'write' || (isByRules(step) && !isOfText)) continue;
    calls.addRead(1);
    const settled = await settledOrAside(calls, rules, issue.id, isOfText);
    if (settled.kind === 'aside') aside.push(settled);
    if (settled.kind !== 'written') continue;
    calls.addRead(1);
    written += 1;
  }
  return { ...page, written, lastKey: issues.length < SEARCH_PAGE ? null : lastKey };
}

/** Whether rules say what is to be written, rather than a person's hand. */
const isByRules = (step: ChangeStep | undefined): boolean => step?.kind === 'write' && step.what !== 'decision';

/** The ids of those whose text is new. A comment, a status or an undo change an issue too, and ask for no suggestion. */
async function readFresh(
  calls: Counted,
  { names }: ActingRules,
  { since }: PageStart,
  issues: readonly JiraIssue[],
): Promise<{ readonly ids: ReadonlySet<string>; readonly aside?: SetAside }> {
  if (issues.length === 0) return { ids: new Set() };
  try {
    const ids = issues.map(({ id }) => Number(id));
    calls.addRead(ids.length);
    const changelogs = await readChangelogs(calls.request, ids);
    const isFresh = (issue: JiraIssue): boolean => {
      const changes = changelogs.get(Number(issue.id));
      return changes !== undefined && hasNewText(issue, changes, since, names);
    };
    return { ids: new Set(issues.filter(isFresh).map(({ id }) => id)) };
  } catch (error) {
    if (!isSetAside(error)) throw error;
    return { ids: new Set(), aside: { kind: 'aside', what: `${issues.length} changelogs`, why: error.code } };
  }
}

/** One issue that Jira refuses, in a step of a workflow in which nothing may be edited, say, keeps no other waiting. */
async function settledOrAside(
  { request }: Counted,
  rules: ActingRules,
  issueId: string,
  isOfText: boolean,
): Promise<Settled | SetAside> {
  try {
    return await settleIssue(request, rules, issueId, isOfText);
  } catch (error) {
    if (!isSetAside(error)) throw error;
    return { kind: 'aside', what: `issue ${issueId}`, why: error.code };
  }
}

async function findPage(calls: Counted, { projectId, names, fields }: ActingRules, start: PageStart) {
  const query = (afterKey: string | null) => sweepQuery({ projectId, names, minutes: start.minutes, afterKey });
  const find = async (jql: string) => (await searchPage(calls.request, jql, [...fields, 'created'])).issues;
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
