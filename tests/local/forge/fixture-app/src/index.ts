import api, { getAppContext, privacy, route } from '@forge/api';
import { InvocationError, PartialSuccessError, Queue, type PushEvent } from '@forge/events';
import kvs from '@forge/kvs';
import Resolver from '@forge/resolver';
import { runStorageSteps } from './storage-steps';

/** Lives as long as the process, as a forgotten module variable of an app would. */
let callsSoFar = 0;

const resolver = new Resolver();

resolver
  .define('echo', ({ payload, context }) => ({ payload: payload as unknown, context }))
  .define('nothing', () => undefined)
  .define('date', () => ({ at: new Date(0), skipped: undefined }))
  .define('now', () => [Date.now(), new Date(), new Date() instanceof Date, typeof Date(), new Date(5).getTime()])
  .define('fail', () => {
    throw new TypeError('the fixture failed');
  })
  .define('speak', () => {
    console.log('one', { two: 2 });
    console.error(new Error('three'));
  })
  .define('hang', () => new Promise<never>(() => undefined))
  .define('count', () => {
    callsSoFar += 1;
    return callsSoFar;
  })
  .define('remember', async ({ payload }) => {
    await kvs.set('note', payload);
    return await kvs.get('note');
  })
  .define('askThenRemember', async () => {
    await api.asUser().requestJira(route`/rest/api/3/issue/ACME-1`);
    await kvs.set('note', 'too late');
  })
  .define('recall', async () => (await kvs.get('note')) ?? null)
  .define('issueAsUser', async () => {
    const response = await api.asUser().requestJira(route`/rest/api/3/issue/${'ACME-1'}?fields=summary`);
    return { status: response.status, body: (await response.json()) as unknown };
  })
  .define('labelAsUser', async () => {
    const response = await api.asUser().requestJira(route`/rest/api/3/issue/${'ACME-1'}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ update: { labels: [{ add: 'seen' }] } }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  })
  .define('issueAsApp', async () => (await api.asApp().requestJira(route`/rest/api/3/issue/ACME-1`)).status)
  .define('issueAsSomebody', async () => (await api.asUser('eve').requestJira(route`/rest/api/3/issue/ACME-1`)).status)
  .define(
    'labelAsSomebody',
    async () => (await api.asUser('eve').requestJira(route`/rest/api/3/issue/ACME-1`, { method: 'PUT' })).status,
  )
  .define('push', ({ payload }) => push(payload as Push))
  .define('jobStats', ({ payload }) => new Queue({ key: 'fixture-queue' }).getStats(String(payload)))
  .define('cancelJob', ({ payload }) => new Queue({ key: 'fixture-queue' }).cancel(String(payload)))
  .define('consumeByMethod', ({ payload, context }) => {
    console.log(JSON.stringify({ payload: payload as unknown, context }));
  })
  .define('unknownPath', async () => (await api.asUser().requestJira(route`/rest/api/3/dashboard`)).status)
  .define('network', async () => (await fetch('https://example.com/')).status)
  .define('steps', ({ payload }) => runStorageSteps(payload as unknown));

interface Push {
  readonly queue?: string;
  readonly events: PushEvent[];
}

/** Pushes, and tells how it went. */
async function push({ queue = 'fixture-queue', events }: Push): Promise<unknown> {
  try {
    return await new Queue({ key: queue }).push(events);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const failedEvents = error instanceof PartialSuccessError ? error.failedEvents : undefined;
    return { error: error.constructor.name, message: error.message, failedEvents };
  }
}

interface Consumed {
  readonly body?: {
    readonly retry?: { readonly retryAfter?: number; readonly retryData?: unknown };
    /** Pushes so many events, one from the other. */
    readonly pushes?: number;
    readonly fail?: boolean;
    readonly hang?: boolean;
  };
}

/** Logs an event of a queue or of Jira, and does what it asks for. */
export async function consume(event: Consumed): Promise<unknown> {
  console.log(JSON.stringify(event));
  const { retry, pushes = 0, fail, hang } = event.body ?? {};
  if (pushes > 0) {
    const next = { body: { pushes: pushes - 1 }, delayInSeconds: 1 };
    console.log(JSON.stringify(await push({ events: [next] })));
  }
  if (fail === true) throw new TypeError('the fixture failed');
  if (hang === true) await new Promise<never>(() => undefined);
  return retry === undefined
    ? undefined
    : new InvocationError(retry as ConstructorParameters<typeof InvocationError>[0]);
}

/** Answers a scheduled trigger with what it was given and what Atlassian says of three accounts. */
export async function weekly(event: unknown, backEnd: unknown): Promise<unknown> {
  const secondsLeft = getAppContext().invocationRemainingTimeInMillis() / 1000;
  const accounts = ['ada', 'bob', 'eve'].map((accountId) => ({ accountId, updatedAt: '2026-01-01T00:00:00.000Z' }));
  try {
    return { event, backEnd, secondsLeft, updates: await privacy.reportPersonalData(accounts) };
  } catch (error) {
    return { refused: error instanceof Response ? error.status : String(error) };
  }
}

export const handler = resolver.getDefinitions();
export { handler as resolver };
