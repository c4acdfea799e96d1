import createFindMyWay, { type HTTPMethod } from 'find-my-way';
import type { JiraAnswer, JiraRequest } from './jira-request';
import type { JiraSite } from './jira-site';

export type Handler = (request: JiraRequest, site: JiraSite) => JiraAnswer;

/** One operation: its method, its path with `:names`, and what answers it. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly handler: Handler;
}

interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** Finds the operation of a method and a path without its query. */
export type JiraRouter = (method: string, path: string) => RouteMatch | undefined;

export function createJiraRouter(routes: readonly Route[]): JiraRouter {
  const router = createFindMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const route of routes) router.on(route.method, route.path, () => undefined, route);
  const byName = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  return (method, path) => {
    if (!isMethod(method)) return undefined;
    const found = router.find(method, path);
    const route = found === null ? undefined : byName.get(routeName(found.store));
    return found === null || route === undefined ? undefined : { route, params: found.params };
  };
}

function isMethod(method: string): method is HTTPMethod & Route['method'] {
  return ['GET', 'PUT', 'POST', 'DELETE'].includes(method);
}

function routeName(stored: unknown): string {
  if (typeof stored !== 'object' || stored === null || !('method' in stored) || !('path' in stored)) return '';
  return `${String(stored.method)} ${String(stored.path)}`;
}
