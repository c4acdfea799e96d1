import type { Caller, HttpResponse } from '../http';
import { NotEmulatedError } from './errors';
import type { CallTarget, InvocationContext } from './invocation-context';
import type { Jira } from './jira-door';

/** Answers the key-value store's own paths, e.g. `/api/v1/entity/get`. */
export type KeyValueDoor = (path: string, body: string) => HttpResponse;

/** Answers Atlassian's personal data API. */
export type PersonalDataDoor = (body: string) => HttpResponse;

/**
 * The one way out of a function: Jira, the key-value store and the personal data API.
 *
 * @throws NotEmulatedError for every other target, so that nothing is taken for working that is not
 */
export function createFunctionDoor(
  services: { readonly jira: Jira; readonly keyValueStore: KeyValueDoor; readonly personalData: PersonalDataDoor },
  accountId: string | undefined,
): InvocationContext['door'] {
  return async (target, path, init) => {
    if (target.type === 'kvs') return responseOf(services.keyValueStore(path, bodyOf(init) ?? ''));
    if (isPersonalDataReport(target, path, init)) return responseOf(services.personalData(bodyOf(init) ?? ''));
    if (target.type !== 'fpp' || target.remote !== 'jira')
      throw new NotEmulatedError(`a call to ${JSON.stringify(target)} ${path}`);
    const caller = callerOf(target, accountId);
    if (caller === undefined) return needsAuthentication();
    const body = bodyOf(init);
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const request = {
      method: (init?.method ?? 'GET').toUpperCase(),
      path,
      headers,
      ...(body !== undefined && { body }),
    };
    return responseOf(await services.jira(request, caller));
  };
}

/** What `privacy.reportPersonalData` of @forge/api 8.3.0 sends. */
function isPersonalDataReport(target: CallTarget, path: string, init: RequestInit | undefined): boolean {
  const isAsApp = target.type === 'fpp' && target.provider === 'app' && target.remote === 'stargate';
  return isAsApp && path === '/app/report-accounts' && init?.method === 'POST';
}

/** Who the function asks as; undefined when it asks as the user and there is none. */
function callerOf(target: CallTarget, accountId: string | undefined): Caller | undefined {
  switch (target.provider) {
    case 'app':
      return { kind: 'app' };
    case 'none':
      return { kind: 'anonymous' };
    case 'user':
      if (target.accountId !== undefined && target.accountId !== accountId) {
        throw new NotEmulatedError('asUser(accountId), a request as a user who did not call');
      }
      return accountId === undefined ? undefined : { kind: 'user', accountId };
    default:
      throw new NotEmulatedError(`the provider ${String(target.provider)}`);
  }
}

/** How Forge's proxy says that there is nobody to ask as; @forge/api turns it into NeedsAuthenticationError. */
function needsAuthentication(): Response {
  return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}

function bodyOf(init: RequestInit | undefined): string | undefined {
  const body = init?.body ?? undefined;
  if (body === undefined || typeof body === 'string') return body;
  throw new NotEmulatedError('a request body that is not a string');
}

function responseOf({ status, headers, body }: HttpResponse): Response {
  return new Response(body === '' ? null : body, { status, headers: { ...headers } });
}
