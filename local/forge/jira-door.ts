import type { Caller, HttpRequest, HttpResponse } from '../http';
import { NotEmulatedError } from './errors';
import { findOperation } from './find-operation';
import type { ScopeAlternative } from './scopes';

/** Jira as a site has it: no permissions of apps, only those of its users. */
export type Jira = (request: HttpRequest, caller: Caller) => Promise<HttpResponse>;

/**
 * What Atlassian's gateway answers for an operation whose scopes the app does not have.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 */
const scopeRefusal: HttpResponse = {
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' }),
};

/**
 * Jira as an app sees it: every request is matched against the scopes of the app's manifest first.
 *
 * @throws NotEmulatedError for a request that the table of operations does not know
 */
export function createJiraDoor(jira: Jira, scopes: ReadonlySet<string>): Jira {
  const isGranted = (alternative: ScopeAlternative): boolean => alternative.every((scope) => scopes.has(scope));
  return async (request, caller) => {
    const operation = isPlainPath(request.path) ? findOperation(request.method, request.path) : undefined;
    if (operation === undefined) throw new NotEmulatedError(`${request.method} ${request.path}`);
    return operation.anyOf.some(isGranted) ? await jira(request, caller) : scopeRefusal;
  };
}

/** Whether a server would read the path as it is written, with no `..`, `//` or host in it. */
function isPlainPath(path: string): boolean {
  const [pathname] = path.split(/[?#]/, 1);
  return (
    pathname !== undefined && URL.canParse(path, 'http://site') && new URL(path, 'http://site').pathname === pathname
  );
}
