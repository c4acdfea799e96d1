import { randomUUID } from 'node:crypto';
import type { HttpResponse } from '../http';
import { InvocationLimitError, NotEmulatedError } from './errors';
import { createInstallation } from './create-installation';
import { createFunctionDoor } from './function-door';
import type { Log } from './invocation-context';
import { invokeFunction, type Timer } from './invoke-function';
import { createJiraDoor, type Jira } from './jira-door';
import { createKeyValueStore } from './key-value-store/key-value-store';
import { FUNCTION_SECONDS, INVOCATIONS_PER_MINUTE, SCHEDULED_FUNCTION_SECONDS } from './limits';
import { scopesOf, type Manifest } from './manifest';
import { createPersonalData, type PersonalData } from './personal-data';
import { RateWindow, RateWindows } from './rate-window';

export interface LocalForgeOptions {
  readonly manifest: Manifest;
  /** Where `bundleFunctions` has put the functions. */
  readonly bundleDirectory: string;
  readonly jira: Jira;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Address of the Jira site, e.g. `http://localhost:8080`; the site's id is derived from it. */
  readonly siteUrl: string;
  /** What ends a function that runs too long; the default is Node's own timer. */
  readonly timer?: Timer;
  /** Takes what the functions write with `console`; the default is the standard error output. */
  readonly log?: Log;
}

/** A function that was run, for tests and for the workbench's log. */
interface Invocation {
  readonly moduleKey: string;
  /** The name that the page gave to `invoke`; the function's own key when no page called it. */
  readonly functionKey: string;
  readonly accountId: string | undefined;
  readonly startedAt: number;
}

interface ResolverCall {
  readonly moduleKey: string;
  /** The first argument of the page's `invoke`. */
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string | undefined;
  /** What the page says it stands on (issue, project, board): sent by the browser, so it can be forged. */
  readonly extension: Readonly<Record<string, unknown>>;
}

interface ProductCall {
  readonly accountId: string;
  readonly restPath: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One installation of the app on one site. */
export interface LocalForge {
  /**
   * What the page's `invoke` becomes.
   *
   * @throws InvocationError when the function throws, is not there, or runs longer than 25 seconds
   * @throws InvocationLimitError above 1,200 a minute for a user or 5,000 for the installation
   */
  invokeResolver(call: ResolverCall): Promise<unknown>;
  /**
   * What the page's `requestJira` becomes: always as the user, no function is run.
   *
   * @throws NotEmulatedError for a request that the local runtime has no scopes for
   */
  fetchProduct(call: ProductCall): Promise<HttpResponse>;
  /**
   * Runs the function of a scheduled trigger now, as nobody; nothing here waits for its interval.
   *
   * @throws InvocationError when the function throws, is not there, or runs longer than 55 seconds or its own limit
   * @throws InvocationLimitError above 5,000 a minute for the installation
   */
  runScheduledTrigger(key: string): Promise<unknown>;
  /** What Atlassian knows of accounts, and was told by the app. */
  readonly personalData: PersonalData;
  readonly invocations: readonly Invocation[];
  /** The key-value store as JSON, and back. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

const MINUTE = 60_000;

/** Runs the app's own bundle on one site, around the real @forge packages. Several may run in one process. */
export function createLocalForge(options: LocalForgeOptions): LocalForge {
  const { manifest, clock } = options;
  const scopes = scopesOf(manifest);
  const installation = createInstallation(manifest, options.siteUrl);
  const jira = createJiraDoor(options.jira, scopes);
  const keyValueStore = createKeyValueStore({
    entities: manifest.app.storage?.entities ?? [],
    isAllowed: scopes.has('storage:app'),
    clock,
  });
  const personalData = createPersonalData(scopes.has('report:personal-data'));
  const perUser = new RateWindows(INVOCATIONS_PER_MINUTE.user, MINUTE);
  const perInstallation = new RateWindow(INVOCATIONS_PER_MINUTE.installation, MINUTE);
  const invocations: Invocation[] = [];
  const environment = {
    manifest,
    bundleDirectory: options.bundleDirectory,
    installation,
    scopes,
    clock,
    timer: options.timer ?? nodeTimer,
    log: options.log ?? logToStandardError,
    door: (accountId: string | undefined) =>
      createFunctionDoor({ jira, keyValueStore: keyValueStore.answer, personalData: personalData.answer }, accountId),
  };
  const countInstallation = (now: number): void => {
    if (perInstallation.take(now)) return;
    throw new InvocationLimitError(`${INVOCATIONS_PER_MINUTE.installation} a minute for one installation`);
  };

  return {
    invocations,
    personalData,
    async invokeResolver({ moduleKey, functionKey, payload, accountId, extension }) {
      const { moduleType, resolver } = findResolver(manifest, moduleKey);
      const now = clock();
      if (!perUser.take(accountId ?? '', now)) {
        throw new InvocationLimitError(`${INVOCATIONS_PER_MINUTE.user} a minute for one user`);
      }
      countInstallation(now);
      invocations.push({ moduleKey, functionKey, accountId, startedAt: now });
      const context = {
        ...(accountId !== undefined && { accountId }),
        cloudId: installation.cloudId,
        environmentId: installation.environmentId,
        environmentType: 'DEVELOPMENT',
        extension: { ...extension, type: moduleType },
        localId: randomUUID(),
        locale: 'en-US',
        moduleKey,
        siteUrl: options.siteUrl,
        timezone: 'UTC',
      };
      const event = { call: { functionKey, payload }, context };
      const call = { functionKey: resolver, moduleKey, moduleType, accountId, event, seconds: FUNCTION_SECONDS };
      return await invokeFunction(environment, call);
    },
    async runScheduledTrigger(key) {
      const trigger = manifest.modules.scheduledTrigger.find((declared) => declared.key === key);
      if (trigger === undefined)
        throw new NotEmulatedError(`the scheduled trigger ${key}, which the manifest does not declare`);
      const now = clock();
      countInstallation(now);
      const nobody = { moduleKey: key, functionKey: trigger.function, accountId: undefined };
      invocations.push({ ...nobody, startedAt: now });
      const declared = manifest.modules.function.find((one) => one.key === trigger.function);
      const event = { context: { cloudId: installation.cloudId, moduleKey: key }, contextToken: randomUUID() };
      const seconds = declared?.timeoutSeconds ?? SCHEDULED_FUNCTION_SECONDS;
      return await invokeFunction(environment, { ...nobody, moduleType: 'scheduledTrigger', event, seconds });
    },
    async fetchProduct({ accountId, restPath, method, headers, body }) {
      const request = { method: method.toUpperCase(), path: restPath, headers, ...(body !== undefined && { body }) };
      return withoutRateLimits(await jira(request, { kind: 'user', accountId }));
    },
    snapshot: () => keyValueStore.snapshot(),
    restore: (snapshot) => keyValueStore.restore(snapshot),
  };
}

/** The function that answers the calls of a module's page. */
function findResolver(
  manifest: Manifest,
  moduleKey: string,
): { readonly moduleType: string; readonly resolver: string } {
  for (const [moduleType, modules] of Object.entries(manifest.modules)) {
    const module = moduleType === 'function' ? undefined : modules.find(({ key }) => key === moduleKey);
    if (module === undefined) continue;
    const resolver = 'resolver' in module ? module.resolver?.function : undefined;
    if (resolver === undefined) throw new NotEmulatedError(`invoke from ${moduleKey}, a module without a resolver`);
    return { moduleType, resolver };
  }
  throw new NotEmulatedError(`the module ${moduleKey}, which the manifest does not declare`);
}

/**
 * The bridge hands on no rate-limit headers: in a page a 429 says no more than that.
 *
 * @see https://ecosystem.atlassian.net/browse/FRGE-1923
 */
function withoutRateLimits(response: HttpResponse): HttpResponse {
  const isKept = (name: string): boolean => name !== 'retry-after' && !/^(x-)?(beta-)?ratelimit-/.test(name);
  return {
    ...response,
    headers: Object.fromEntries(Object.entries(response.headers).filter(([name]) => isKept(name))),
  };
}

const logToStandardError: Log = (level, line) => void process.stderr.write(`forge ${level}: ${line}\n`);

const nodeTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};
