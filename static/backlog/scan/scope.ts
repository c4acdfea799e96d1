import { withinProject } from '../../ui/within-project';

/** What to scan. */
export type Scope =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'board'; readonly boardId: string }
  /** What a query finds in this project. */
  | { readonly kind: 'jql'; readonly projectId: string; readonly jql: string };

/** Whether two scopes ask for the same issues. */
export function isSameScope(one: Scope, other: Scope): boolean {
  if (one.kind === 'board') return other.kind === 'board' && one.boardId === other.boardId;
  if (one.kind === 'jql') return other.kind === 'jql' && one.projectId === other.projectId && one.jql === other.jql;
  return other.kind === 'project' && one.projectId === other.projectId;
}

/** The query of a scope, without an order; a board's backlog has none, because Jira gives it in the board's own order. */
export function jqlOf(scope: Scope): string | undefined {
  switch (scope.kind) {
    case 'project':
      return `project = ${scope.projectId} AND statusCategory != Done`;
    case 'jql':
      return withinProject(scope.jql, scope.projectId, false);
    case 'board':
      return undefined;
  }
}
