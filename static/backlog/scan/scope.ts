/** What to scan. */
export type Scope =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'board'; readonly boardId: string }
  | { readonly kind: 'jql'; readonly jql: string };

/** The query of a scope; a board's backlog has none, because Jira gives it in the board's own order. */
export function jqlOf(scope: Scope): string | undefined {
  switch (scope.kind) {
    case 'project':
      return `project = ${scope.projectId} AND statusCategory != Done`;
    case 'jql':
      return scope.jql;
    case 'board':
      return undefined;
  }
}
