import { withinProject } from '../../ui/within-project';

/** What to scan. */
export type Scope =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'board'; readonly boardId: string }
  /** What a query finds in this project. */
  | { readonly kind: 'jql'; readonly projectId: string; readonly jql: string };

/** Whether two scopes ask for the same issues. */
export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.kind === other.kind && (one.kind !== 'jql' || other.kind !== 'jql' || one.jql === other.jql);

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
