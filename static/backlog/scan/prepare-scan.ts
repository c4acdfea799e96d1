import { changedClause, retaggedSince, type FindIds } from './changed-since';
import { boardReading, queryReading, type Reading } from './reading/reading';
import { keptOf } from './scan-state';
import type { ScannedIssue } from './scanned-issue';
import { jqlOf, type Scope } from './scope';

/** What is left to be read, and what need not be. */
export interface Prepared {
  readonly reading: Reading;
  /** Issues of the scan before that did not change since, in its pages. */
  readonly unchanged: readonly (readonly ScannedIssue[])[];
}

/** A scan to begin from. */
export interface ScanBefore {
  /** By Jira's clock, milliseconds since 1970. */
  readonly startedAt: number;
  readonly pages: readonly (readonly ScannedIssue[])[];
}

/** All of a scope. */
export function wholeScope(scope: Scope): Reading {
  const condition = jqlOf(scope);
  return scope.kind === 'board' ? boardReading(scope.boardId) : queryReading(condition ?? '');
}

/**
 * What changed of a scope since it was scanned, tags that runs wrote or took back included. An issue that changed counts
 * as not read: if the scope still has it, it comes back.
 *
 * @param writers ids of the runs of which issues may carry tags now, or none any more
 * @param now Jira's time, milliseconds since 1970
 * @throws whatever finding throws
 */
export async function changesOfScope(
  findIds: FindIds,
  scope: Scope,
  projectId: string,
  { startedAt, pages }: ScanBefore,
  writers: ReadonlySet<string>,
  now: number,
): Promise<Prepared> {
  const issues = pages.flat();
  const recent = changedClause(startedAt, now);
  const changed = await findIds(`project = ${projectId} AND ${recent}`);
  const retagged = await retaggedSince(findIds, projectId, issues, writers);
  const unchanged = keptOf(pages, ({ id }) => !changed.has(id) && !retagged.has(id)).map(asUnchanged);
  const condition = jqlOf(scope);
  if (scope.kind === 'board' || condition === undefined) return { reading: wholeScope(scope), unchanged };
  // A query may find issues for the very tag that they were given, or lost.
  const found = scope.kind === 'jql' && writers.size > 0 ? await unlisted(findIds, condition, issues) : [];
  const ids = [...retagged, ...found].filter((id) => !changed.has(id));
  return { reading: queryReading(`${condition} AND ${recent}`, { condition, ids }), unchanged };
}

/** A page of which nothing was changed in the last scan stays the same. */
const asUnchanged = (page: readonly ScannedIssue[]): readonly ScannedIssue[] =>
  page.some(({ isChanged }) => isChanged) ? page.map((issue) => ({ ...issue, isChanged: false })) : page;

/** What a query finds and a list does not have. */
async function unlisted(
  findIds: FindIds,
  condition: string,
  issues: readonly ScannedIssue[],
): Promise<readonly string[]> {
  const listed = new Set(issues.map(({ id }) => id));
  return [...(await findIds(condition))].filter((id) => !listed.has(id));
}
