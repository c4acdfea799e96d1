import { jiraOperations, type JiraOperation } from './scopes';

interface Route {
  readonly operation: JiraOperation;
  readonly segments: readonly string[];
  /** Fixed segments win over parameters: `issue/properties` is not the issue "properties". */
  readonly fixed: number;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

const routes: readonly Route[] = jiraOperations
  .map((operation) => {
    const segments = operation.path.split('/');
    return { operation, segments, fixed: segments.filter((segment) => !isParameter(segment)).length };
  })
  .sort((one, other) => other.fixed - one.fixed);

/** The operation that a request is, or undefined when the table has none such. `path` may carry a query. */
export function findOperation(method: string, path: string): JiraOperation | undefined {
  const segments = (path.split('?', 1)[0] ?? '').split('/');
  return routes.find(
    (route) =>
      route.operation.method === method.toUpperCase() &&
      route.segments.length === segments.length &&
      route.segments.every((wanted, at) => (isParameter(wanted) ? segments[at] !== '' : wanted === segments[at])),
  )?.operation;
}
