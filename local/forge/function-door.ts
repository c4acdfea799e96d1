import type { Caller, HttpResponse } from '../http';
import { NotEmulatedError } from './errors';
import type { ImpersonationSwitch } from './impersonation';
import type { CallTarget, Chain, InvocationContext } from './invocation-context';
import type { Jira } from './jira-door';
import type { QueueDoor } from './queue/queue-door';

/** Answers the key-value store's own paths, e.g. `/api/v1/entity/get`. */
export type KeyValueDoor = (path: string, body: string) => HttpResponse;

/** Answers Atlassian's personal data API. */
export type PersonalDataDoor = (body: string) => HttpResponse;

export interface FunctionServices {
  readonly jira: Jira;
  /** Jira as a user who is not there: with the scopes that may be used so. */
  readonly jiraAsAbsent: Jira;
  readonly impersonation: ImpersonationSwitch;
  readonly keyValueStore: KeyValueDoor;
  readonly personalData: PersonalDataDoor;
  readonly queue: QueueDoor;
}

/** Whose invocation it is, and what it follows from. */
export interface Invoked {
  readonly accountId: string | undefined;
  readonly chain: Chain;
}

/**
 * The one way out of a function: Jira, the key-value store, the queues and the personal data API.
 *
 * @throws NotEmulatedError for every other target, so that nothing is taken for working that is not
 */
export function createFunctionDoor(
  services: FunctionServices,
  { accountId, chain }: Invoked,
): InvocationContext['door'] {
  return async (target, path, init) => {
    if (target.type === 'kvs') return responseOf(services.keyValueStore(path, bodyOf(init) ?? ''));
    if (isToGateway(target, init)) {
      if (path === '/app/report-accounts') return responseOf(services.personalData(bodyOf(init) ?? ''));
      const answer = services.queue(path, bodyOf(init) ?? '', chain);
      if (answer !== undefined) return responseOf(answer);
    }
    if (target.type !== 'fpp' || target.remote !== 'jira')
      throw new NotEmulatedError(`a call to ${JSON.stringify(target)} ${path}`);
    const caller = callerOf(target, accountId);
    const isAbsent = caller?.kind === 'user' && caller.accountId !== accountId;
    if (caller === undefined || (isAbsent && services.impersonation.current() === 'refused'))
      return needsAuthentication();
    const body = bodyOf(init);
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const request = {
      method: (init?.method ?? 'GET').toUpperCase(),
      path,
      headers,
      ...(body !== undefined && { body }),
    };
    return responseOf(await (isAbsent ? services.jiraAsAbsent : services.jira)(request, caller));
  };
}

/** What `privacy.reportPersonalData` of @forge/api 8.3.0 and the queues of @forge/events 3.0.8 send. */
function isToGateway(target: CallTarget, init: RequestInit | undefined): boolean {
  return target.type === 'fpp' && target.provider === 'app' && target.remote === 'stargate' && init?.method === 'POST';
}

/** Who the function asks as; undefined when it asks as the user and there is none. */
function callerOf(target: CallTarget, accountId: string | undefined): Caller | undefined {
  switch (target.provider) {
    case 'app':
      return { kind: 'app' };
    case 'none':
      return { kind: 'anonymous' };
    case 'user': {
      const whose = target.accountId ?? accountId;
      return whose === undefined ? undefined : { kind: 'user', accountId: whose };
    }
    default:
      throw new NotEmulatedError(`the provider ${String(target.provider)}`);
  }
}

/**
 * How Forge's proxy says that there is nobody to ask as; @forge/api turns it into NeedsAuthenticationError. What it says
 * of a user who is not there, and as whom the app may not act, is not documented: the same.
 */
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
