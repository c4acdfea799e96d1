import type { Request } from '#jira';

import { changedClause, changedSince } from './changed-since';
import { boardReading, queryReading, type Reading } from './reading/reading';
import type { ScannedIssue } from './scanned-issue';
import { jqlOf, type Scope } from './scope';

/** What is left to be read, and what need not be. */
export interface Prepared {
  readonly reading: Reading;
  /** Issues of the scan before that did not change since. */
  readonly unchanged: readonly ScannedIssue[];
}

/** A scan to begin from. */
export interface ScanBefore {
  /** By Jira's clock, milliseconds since 1970. */
  readonly startedAt: number;
  readonly issues: readonly ScannedIssue[];
}

/** All of a scope. */
export function wholeScope(scope: Scope): Reading {
  const condition = jqlOf(scope);
  return scope.kind === 'board' ? boardReading(scope.boardId) : queryReading(condition ?? '');
}

/**
 * What changed of a scope since it was scanned. An issue that changed counts as not read: if the scope still has it, it
 * comes back.
 *
 * @param now Jira's time, milliseconds since 1970
 * @throws JiraError
 */
export async function changesOfScope(
  request: Request,
  scope: Scope,
  projectId: string,
  { startedAt, issues }: ScanBefore,
  now: number,
): Promise<Prepared> {
  const changed = await changedSince(request, projectId, startedAt, now);
  const unchanged = issues
    .filter(({ id }) => !changed.has(id))
    .map((issue) => (issue.isChanged ? { ...issue, isChanged: false } : issue));
  const condition = jqlOf(scope);
  if (scope.kind === 'board' || condition === undefined) return { reading: wholeScope(scope), unchanged };
  return { reading: queryReading(`${condition} AND ${changedClause(startedAt, now)}`), unchanged };
}
