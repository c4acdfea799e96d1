import { randomUUID } from 'node:crypto';
import { FunctionTimeOutError, InvocationError, NotEmulatedError } from './errors';
import { invocationContext, type Chain, type InvocationContext, type Log } from './invocation-context';
import { loadBundle } from './load-bundle';
import type { Manifest } from './manifest';
import { toJson } from './to-json';

/** Runs `run` after so many milliseconds, unless the returned function is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void;

/** Who and where: stable for one installation of the app. */
export interface Installation {
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
}

export interface FunctionCall {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | undefined;
  readonly event: unknown;
  /** How long it may run. */
  readonly seconds: number;
  /** What the invocation follows from; left out, it is the first of a chain. */
  readonly chain?: Chain;
}

/** What all invocations of an installation have in common. */
export interface Environment {
  readonly manifest: Manifest;
  readonly bundleDirectory: string;
  readonly installation: Installation;
  readonly scopes: ReadonlySet<string>;
  readonly clock: () => number;
  readonly timer: Timer;
  readonly log: Log;
  readonly door: (accountId: string | undefined, chain: Chain) => InvocationContext['door'];
}

/**
 * Runs a function of the manifest as Forge does: in its own context, for a limited time, its value through JSON.
 *
 * @throws InvocationError when the function throws (its error is the `cause`), is not there, or runs too long
 */
export async function invokeFunction(environment: Environment, call: FunctionCall): Promise<unknown> {
  const handler = findHandler(environment, call.functionKey);
  const { installation } = environment;
  const site = `ari:cloud:jira::site/${installation.cloudId}`;
  const deadline = environment.clock() + call.seconds * 1000;
  const door = environment.door(call.accountId, call.chain ?? { pushes: 0 });
  let hasEnded = false;
  const context: InvocationContext = {
    log: environment.log,
    clock: environment.clock,
    // Forge freezes a function that has ended: what it still sends out never happens.
    door: (...request) => (hasEnded ? new Promise<never>(() => undefined) : door(...request)),
    runtime: {
      aaid: call.accountId,
      contextAri: site,
      appContext: {
        appId: installation.appId,
        appVersion: '1.0.0',
        environmentId: installation.environmentId,
        environmentType: 'DEVELOPMENT',
        installationId: installation.installationId,
        invocationId: randomUUID(),
        functionKey: call.functionKey,
        moduleKey: call.moduleKey,
        moduleType: call.moduleType,
        permissions: { scopes: [...environment.scopes], external: {} },
      },
      lambdaContext: { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => deadline - environment.clock() },
      container: { appCodeDir: environment.bundleDirectory },
      proxy: { token: 'local', url: 'http://forge.invalid' },
      tracing: { traceId: randomUUID().replaceAll('-', ''), spanId: '0000000000000001' },
      metrics: silentMetrics,
    },
  };
  const backEnd = {
    installContext: site,
    ...(call.accountId !== undefined && { principal: { accountId: call.accountId } }),
    license: { active: true, isActive: true },
    installation: {
      ari: `ari:cloud:ecosystem::installation/${installation.installationId}`,
      contexts: [site],
    },
  };
  const running = invocationContext.run(context, async () => await handler(throughJson(call.event), backEnd));
  try {
    return throughJson(await withinTime(running, call.seconds, environment.timer));
  } finally {
    hasEnded = true;
  }
}

type Handler = (event: unknown, backEnd: unknown) => unknown;

function findHandler({ manifest, bundleDirectory }: Environment, functionKey: string): Handler {
  const declared = manifest.modules.function.find(({ key }) => key === functionKey);
  if (declared === undefined)
    throw new NotEmulatedError(`the function ${functionKey}, which the manifest does not declare`);
  const dot = declared.handler.lastIndexOf('.');
  const [module, name] = [declared.handler.slice(0, dot), declared.handler.slice(dot + 1)];
  const handler = loadBundle(bundleDirectory, module)[name];
  if (!isHandler(handler)) throw new InvocationError(`${declared.handler} is not a function of the bundle`);
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

async function withinTime(running: Promise<unknown>, seconds: number, timer: Timer): Promise<unknown> {
  let cancel: (() => void) | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    cancel = timer(seconds * 1000, () => {
      reject(new FunctionTimeOutError(seconds));
    });
  });
  try {
    return await Promise.race([running, tooLong]);
  } catch (error) {
    if (error instanceof InvocationError) throw error;
    throw new InvocationError(messageOf(error), { cause: error });
  } finally {
    cancel?.();
  }
}

/** The error may come from code that sees other globals, so its shape is looked at, not its class. */
function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage && typeof error.message === 'string' ? error.message : String(error);
}

/** What comes out at the other side of the wire; nothing becomes null. */
function throughJson(value: unknown): unknown {
  const text = toJson(value);
  const parsed: unknown = text === undefined ? null : JSON.parse(text);
  return parsed;
}

const silentCounter = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing };
const silentMetrics = {
  counter: () => silentCounter,
  gauge: () => ({ set: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};

function nothing(): void {
  // The local runtime keeps no metrics.
}
