import type { Caller, HttpRequest, HttpResponse } from '../http';
import type { Contract, ContractFault } from './contract-port';
import { LostConnectionError, type FaultMode, type Faults } from './faults';
import { JiraError, jiraError, notEmulated } from './jira-error';
import { bodyReader, Query, type JiraAnswer, type JiraRequest } from './jira-request';
import type { JiraRouter } from './jira-router';
import type { JiraSite } from './jira-site';
import type { Actor } from './model/actor';
import type { RateLimiter } from './rate-limiter';
import type { Origin } from './request-log';

/** How long a request takes when it is to be slow. */
const SLOW_MS = 5_000;

interface Parts {
  readonly site: JiraSite;
  readonly rates: RateLimiter;
  readonly faults: Faults;
  readonly contractFaults: ContractFault[];
  readonly contract: Contract | undefined;
  readonly router: JiraRouter;
  readonly sleep: (ms: number) => Promise<void>;
}

type Responder = (request: HttpRequest, caller: Caller, origin: Origin) => Promise<HttpResponse>;

/** The way of a request: faults, sign-in, contract, route, limits, resource, contract again. */
export function createResponder(parts: Parts): Responder {
  const { site, faults, rates } = parts;
  return async (request, caller, origin) => {
    const name = `${request.method} ${request.path}`;
    const mode = origin === 'app' ? faults.take(request) : 'none';
    site.tasks.advance();
    if (mode === 'lost-connection') throw new LostConnectionError(name);
    if (mode === 'slow') await parts.sleep(SLOW_MS);
    const refusal = refusalOf(mode, rates);
    if (refusal !== undefined) return httpResponse(refusal);
    const answer = answerTo(request, caller, origin, parts);
    if (mode === 'lost-connection-after-write') throw new LostConnectionError(name);
    if (mode === 'server-error-after-write') return httpResponse(serverError());
    return httpResponse(answer, origin === 'app' ? rates.headers() : {});
  };
}

function serverError(): JiraError {
  return jiraError(503, 'The service is temporarily unavailable.');
}

/** The answer that a fault gives in place of Jira's. */
function refusalOf(mode: FaultMode, rates: RateLimiter): JiraError | undefined {
  switch (mode) {
    case 'rate-limit-burst':
      return rates.burstError(1);
    case 'rate-limit-quota':
      return rates.quotaError();
    case 'rate-limit-bare':
      return jiraError(429, 'Rate limit exceeded.');
    case 'server-error':
      return serverError();
    case 'unauthorized':
      return unauthorized();
    case 'forbidden':
      return jiraError(403, 'You do not have permission to do this.');
    case 'not-found':
      return jiraError(404, 'Not found.');
    default:
      return undefined;
  }
}

function unauthorized(): JiraError {
  return jiraError(401, 'You are not authenticated. Authentication required to perform this operation.');
}

function answerTo(request: HttpRequest, caller: Caller, origin: Origin, parts: Parts): JiraAnswer {
  const { contract, contractFaults, rates } = parts;
  const name = `${request.method} ${request.path}`;
  const check = (side: ContractFault['side'], faults: readonly string[]): void => {
    if (faults.length === 0) return;
    contractFaults.push({ side, request: name, faults });
    throw jiraError(500, `contract violated by the ${side}: ${name}: ${faults.join('; ')}`);
  };
  try {
    if (origin === 'app')
      check('request', contract?.checkRequest(request.method, request.path, parsed(request.body)) ?? []);
    const answer = refusable(() => routed(request, caller, origin, parts));
    if (origin === 'app') {
      rates.spend(answer.objectsRead ?? 0);
      check('answer', contract?.checkAnswer(request.method, request.path, answer.status, asSent(answer.body)) ?? []);
    }
    return answer;
  } catch (error) {
    if (error instanceof JiraError) return error;
    throw error;
  }
}

function refusable(run: () => JiraAnswer): JiraAnswer {
  try {
    return run();
  } catch (error) {
    if (error instanceof JiraError) return error;
    throw error;
  }
}

function routed(request: HttpRequest, caller: Caller, origin: Origin, { site, router, rates }: Parts): JiraAnswer {
  const [path = '', ...query] = request.path.split('?');
  const match = router(request.method, path);
  const actor = signIn(site, caller);
  if (match === undefined) throw notEmulated(`${request.method} ${path}`);
  if (origin === 'app') rates.countRequest(request.method, match.route.path);
  const { params, route } = match;
  const jiraRequest: JiraRequest = {
    actor,
    query: new Query(query.join('?')),
    param: (name) => params[name] ?? '',
    body: bodyReader(request.body),
  };
  return route.handler(jiraRequest, site);
}

/** @throws JiraError 401 for nobody and for an account that the site does not know. */
function signIn(site: JiraSite, caller: Caller): Actor {
  if (caller.kind === 'app') return { kind: 'app' };
  const user = caller.kind === 'user' ? site.store.users.get(caller.accountId) : undefined;
  if (user === undefined) throw unauthorized();
  return { kind: 'user', user, ...(site.conditions.get().has('no-bulk-change') && { lacks: ['BULK_CHANGE'] }) };
}

function httpResponse(answer: JiraAnswer, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    status: answer.status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers, ...answer.headers },
    body: answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}

function parsed(body: string | undefined): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The body as it reaches the caller: without what JSON leaves out. */
function asSent(body: unknown): unknown {
  return body === undefined ? undefined : parsed(JSON.stringify(body));
}
