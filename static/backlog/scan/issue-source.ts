import type { JiraIssue } from '#issue';
import { backlogPage, BULK_FETCH_MOST, fetchIssues, searchPage, type Request } from '#jira';

import { jqlOf, type Scope } from './scope';

/** Where the next page begins. */
export type Cursor =
  | { readonly kind: 'search'; readonly token: string }
  /** Ids of a board's backlog that are still to be read, and where its next ids are. */
  | { readonly kind: 'backlog'; readonly ids: readonly string[]; readonly token: string | undefined };

export interface IssuePage {
  readonly issues: readonly JiraIssue[];
  /** Undefined on the last page. */
  readonly next: Cursor | undefined;
  /** How many issues there are in all, where reading told. */
  readonly total?: number;
}

/** Reads the page at a cursor; the first one without. @throws JiraError */
export type ReadPage = (from: Cursor | undefined) => Promise<IssuePage>;

/**
 * The pages of a scope, up to 100 issues each, as Jira hands them out.
 *
 * @param fields what to read of the issues
 */
export function issueSource(request: Request, scope: Scope, fields: readonly string[]): ReadPage {
  if (scope.kind === 'board') return (from) => readBacklog(request, scope.boardId, fields, from);
  const jql = jqlOf(scope) ?? '';
  return async (from) => {
    const page = await searchPage(request, jql, fields, from?.kind === 'search' ? from.token : undefined);
    const { nextPageToken: token } = page;
    return { issues: page.issues, next: token === undefined ? undefined : { kind: 'search', token } };
  };
}

async function readBacklog(
  request: Request,
  boardId: string,
  fields: readonly string[],
  from: Cursor | undefined,
): Promise<IssuePage> {
  let known = from?.kind === 'backlog' ? from : undefined;
  let total: number | undefined;
  if (known === undefined || known.ids.length === 0) {
    const page = await backlogPage(request, boardId, known?.token);
    if (known === undefined && page.nextPageToken === undefined) total = page.ids.length;
    known = { kind: 'backlog', ids: page.ids, token: page.nextPageToken };
  }
  const ids = known.ids.slice(0, BULK_FETCH_MOST);
  const rest = known.ids.slice(BULK_FETCH_MOST);
  const isLast = rest.length === 0 && known.token === undefined;
  return {
    issues: ids.length === 0 ? [] : inOrder(ids, await fetchIssues(request, ids, fields)),
    next: isLast ? undefined : { kind: 'backlog', ids: rest, token: known.token },
    ...(total === undefined ? {} : { total }),
  };
}

/** Jira answers a bulk fetch in an order of its own; a backlog is read from the top. */
function inOrder(ids: readonly string[], issues: readonly JiraIssue[]): readonly JiraIssue[] {
  const position = new Map(ids.map((id, index) => [id, index]));
  return [...issues].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
}
