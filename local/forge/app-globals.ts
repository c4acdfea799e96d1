import { format } from 'node:util';
import { EgressRefusedError, NotEmulatedError } from './errors';
import { invocationContext, type InvocationContext, type Log } from './invocation-context';

/** The door of the running invocation. */
function currentInvocation(what: string): InvocationContext {
  const context = invocationContext.getStore();
  if (context === undefined) throw new NotEmulatedError(`${what} outside an invocation`);
  return context;
}

/** `fetch` as the app sees it: no address is open to it. */
export function refusedFetch(target: unknown): Promise<never> {
  const url = target instanceof Request ? target.url : String(target);
  return Promise.reject(new EgressRefusedError(url));
}

const write =
  (level: Parameters<Log>[0]) =>
  (...values: unknown[]): void =>
    invocationContext.getStore()?.log(level, format(...values));

/** `console` as the app sees it: its lines go to the log of the invocation that writes them. */
export const appConsole = {
  debug: write('debug'),
  log: write('info'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  trace: write('debug'),
};

const appNow = (): number => invocationContext.getStore()?.clock() ?? Date.now();

/** `Date` as the app sees it: its clock is that of the platform, which a test may move. */
export const appDate = new Proxy(Date, {
  construct: (target, given: unknown[], made) => {
    const date: unknown = Reflect.construct(target, given.length === 0 ? [appNow()] : given, made);
    return date instanceof Date ? date : new Date(Number.NaN);
  },
  apply: () => new Date(appNow()).toString(),
  get: (target, name): unknown => (name === 'now' ? appNow : Reflect.get(target, name)),
});

const forgeGlobals: Readonly<Record<string, PropertyDescriptor>> = {
  __forge_runtime__: { get: () => invocationContext.getStore()?.runtime },
  __forge_fetch__: {
    value: (...[target, path, init]: Parameters<InvocationContext['door']>) =>
      currentInvocation(`a request to ${path}`).door(target, path, init),
  },
  fetch: { value: refusedFetch, writable: true },
  console: { value: appConsole },
  Date: { value: appDate },
  WebSocket: { value: undefined },
  EventSource: { value: undefined },
};

/**
 * The global object of one loaded app: Node's own, with Forge's additions and without the network. What the app
 * sets stays its own, so several apps and the rest of the process do not see each other.
 */
export function createAppGlobals(): object {
  const own: Record<PropertyKey, unknown> = Object.defineProperties({}, forgeGlobals);
  const globals: object = new Proxy(own, {
    get(target, name): unknown {
      if (name === 'global' || name === 'globalThis') return globals;
      return Reflect.has(target, name) ? Reflect.get(target, name) : Reflect.get(globalThis, name);
    },
    has: (target, name) => Reflect.has(target, name) || Reflect.has(globalThis, name),
  });
  return globals;
}
