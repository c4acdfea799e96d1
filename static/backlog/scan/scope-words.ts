import type { Scope } from './scope';

/** Most characters of a query that are kept with a run. */
const LONGEST = 400;

/** What was scanned, in words for the history of runs. */
export function scopeWords(scope: Scope): string {
  switch (scope.kind) {
    case 'project':
      return 'Open issues of the project';
    case 'board':
      return 'The backlog of a board';
    case 'jql':
      return scope.jql.length > LONGEST ? `${scope.jql.slice(0, LONGEST)}…` : scope.jql;
  }
}
