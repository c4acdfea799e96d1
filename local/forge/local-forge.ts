import { randomUUID } from 'node:crypto';
import type { HttpResponse } from '../http';
import { InvocationLimitError, NotEmulatedError } from './errors';
import { createBackground, type Background } from './background';
import { createInstallation } from './create-installation';
import { findResolver } from './find-resolver';
import { createFunctionDoor } from './function-door';
import { createImpersonationSwitch, type ImpersonationSwitch } from './impersonation';
import type { Log } from './invocation-context';
import { invokeFunction, type Environment, type FunctionCall, type Timer } from './invoke-function';
import { createJiraDoor, type Jira } from './jira-door';
import { createKeyValueStore } from './key-value-store/key-value-store';
import { BACKGROUND_FUNCTION_SECONDS, FUNCTION_SECONDS, INVOCATIONS_PER_MINUTE } from './limits';
import { impersonatedScopesOf, scopesOf, type Manifest } from './manifest';
import { createPersonalData, type PersonalData } from './personal-data';
import type { Delivery } from './queue/event-queue';
import { RateWindow, RateWindows } from './rate-window';
import { withoutRateLimits } from './without-rate-limits';

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
  /** How events come to their functions; left out: once, in their order. */
  readonly delivery?: Delivery;
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
  /** Queues, triggers and schedules. */
  readonly background: Background;
  /** Whether the site lets the app act as users who are not there. */
  readonly impersonation: ImpersonationSwitch;
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
  const jiraAsAbsent = createJiraDoor(options.jira, impersonatedScopesOf(manifest));
  const keyValueStore = createKeyValueStore({
    entities: manifest.app.storage?.entities ?? [],
    isAllowed: scopes.has('storage:app'),
    clock,
  });
  const personalData = createPersonalData(scopes.has('report:personal-data'));
  const perUser = new RateWindows(INVOCATIONS_PER_MINUTE.user, MINUTE);
  const perInstallation = new RateWindow(INVOCATIONS_PER_MINUTE.installation, MINUTE);
  const invocations: Invocation[] = [];
  const impersonation = createImpersonationSwitch();
  const log = options.log ?? logToStandardError;
  const { background, queueDoor } = createBackground({
    manifest,
    clock,
    log,
    delivery: options.delivery,
    invoke: (call) => invokeAsNobody(call),
    runScheduledTrigger: (key) => runScheduledTrigger(key),
  });
  const environment: Environment = {
    manifest,
    bundleDirectory: options.bundleDirectory,
    installation,
    scopes,
    clock,
    timer: options.timer ?? nodeTimer,
    log,
    door: (accountId, chain) =>
      createFunctionDoor(
        {
          jira,
          jiraAsAbsent,
          impersonation,
          keyValueStore: keyValueStore.answer,
          personalData: personalData.answer,
          queue: queueDoor,
        },
        { accountId, chain },
      ),
  };
  const countInstallation = (now: number): void => {
    if (perInstallation.take(now)) return;
    throw new InvocationLimitError(`${INVOCATIONS_PER_MINUTE.installation} a minute for one installation`);
  };

  async function invokeAsNobody(call: Omit<FunctionCall, 'accountId'>): Promise<unknown> {
    const now = clock();
    countInstallation(now);
    const { moduleKey, functionKey } = call;
    invocations.push({ moduleKey, functionKey, accountId: undefined, startedAt: now });
    return await invokeFunction(environment, { ...call, accountId: undefined });
  }

  async function runScheduledTrigger(key: string): Promise<unknown> {
    const trigger = manifest.modules.scheduledTrigger.find((declared) => declared.key === key);
    if (trigger === undefined)
      throw new NotEmulatedError(`the scheduled trigger ${key}, which the manifest does not declare`);
    const declared = manifest.modules.function.find((one) => one.key === trigger.function);
    return await invokeAsNobody({
      functionKey: trigger.function,
      moduleKey: key,
      moduleType: 'scheduledTrigger',
      event: { context: { cloudId: installation.cloudId, moduleKey: key }, contextToken: randomUUID() },
      seconds: declared?.timeoutSeconds ?? BACKGROUND_FUNCTION_SECONDS,
    });
  }

  return {
    invocations,
    personalData,
    background,
    impersonation,
    runScheduledTrigger,
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
    async fetchProduct({ accountId, restPath, method, headers, body }) {
      const request = { method: method.toUpperCase(), path: restPath, headers, ...(body !== undefined && { body }) };
      return withoutRateLimits(await jira(request, { kind: 'user', accountId }));
    },
    snapshot: () => keyValueStore.snapshot(),
    restore: (snapshot) => {
      keyValueStore.restore(snapshot);
      background.clear();
    },
  };
}

const logToStandardError: Log = (level, line) => void process.stderr.write(`forge ${level}: ${line}\n`);

const nodeTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};
