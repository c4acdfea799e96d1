import type { JiraIssue } from '#issue';
import { backlogPage, fetchIssues, JiraError, SEARCH_PAGE, BULK_FETCH_MOST, searchPage, type Request } from '#jira';

import { costOf } from '../pace';
import type { Errand, Fetched } from './reading';

/** What a call brought: issues to look at, and how the reading goes on. */
export interface ErrandResult {
  readonly issues: readonly JiraIssue[];
  readonly fetched: Fetched;
}

/** When an issue was created, in milliseconds since 1970; undefined where Jira does not tell. */
function createdAt(issue: JiraIssue | undefined): number | undefined {
  const created = issue?.fields['created'];
  const at = typeof created === 'string' ? Date.parse(created) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/**
 * Makes one call of a reading.
 *
 * @param fields what to read of the issues; `created` is asked for besides
 * @throws JiraError
 */
export async function runErrand(request: Request, errand: Errand, fields: readonly string[]): Promise<ErrandResult> {
  const all = [...fields, 'created'];
  switch (errand.kind) {
    case 'list': {
      const { ids, nextPageToken: token } = await backlogPage(request, errand.boardId, errand.token ?? undefined);
      return { issues: [], fetched: { kind: 'list', ids, token } };
    }
    case 'issues':
      return { issues: inOrder(errand.ids, await fetchIssues(request, errand.ids, all)), fetched: { kind: 'issues' } };
    case 'again':
      return { issues: (await searchPage(request, errand.jql, all)).issues, fetched: { kind: 'issues' } };
    case 'lane': {
      const { jql, token } = errand;
      try {
        const { issues, nextPageToken } = await searchPage(request, jql, all, token);
        const [firstCreated, lastCreated] = [createdAt(issues[0]), createdAt(issues.at(-1))];
        const page = { jql, count: issues.length, firstCreated, lastCreated, token: nextPageToken };
        return { issues, fetched: { kind: 'lane', page } };
      } catch (error) {
        const mayHaveDied = token !== undefined && error instanceof JiraError && error.code === 'rejected';
        if (!mayHaveDied) throw error;
        return { issues: [], fetched: { kind: 'token-died' } };
      }
    }
  }
}

/** What a call costs in points. */
export function errandCost(errand: Errand): number {
  if (errand.kind === 'issues' || errand.kind === 'again') return costOf(Math.min(BULK_FETCH_MOST, errand.ids.length));
  return costOf(errand.kind === 'lane' ? SEARCH_PAGE : 0);
}

/** Jira answers a bulk fetch in an order of its own; a backlog is read from the top. */
function inOrder(ids: readonly string[], issues: readonly JiraIssue[]): readonly JiraIssue[] {
  const position = new Map(ids.map((id, index) => [id, index]));
  return [...issues].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
}
