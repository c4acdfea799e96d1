import type { Caller, HttpRequest, HttpResponse } from '../http';
import type { Contract, ContractFault } from './contract-port';
import { Faults } from './faults';
import { changelogItems } from './events/changelog-items';
import { issueEvents } from './events/issue-events';
import type { JiraEvent } from './events/jira-event';
import { Changelogs } from './changelogs';
import { JIRA_LIMITS, type JiraLimits } from './jira-limits';
import { createJiraRouter } from './jira-router';
import type { JiraSite } from './jira-site';
import { loadSeed } from './load-seed';
import { accountIdOf, type Actor } from './model/actor';
import type { IndexedProperty } from './model/indexed-property';
import type { IssueRecord } from './model/issue-record';
import { RateLimiter } from './rate-limiter';
import { RequestLog, type LogEntry, type Origin } from './request-log';
import { createResponder } from './respond';
import { ROUTES } from './routes';
import { SearchCursors } from './search-cursors';
import { SearchIndex } from './search-index';
import { SiteConditions } from './site-conditions';
import { siteOverview, type SiteOverview } from './site-overview';
import type { SiteSeed } from './site-seed';
import { restoreSite, snapshotSite } from './site-snapshot';
import { SiteStore } from './site-store';
import { TaskQueue } from './tasks/task-queue';
import { taskSteps } from './tasks/task-steps';

export interface LocalJiraOptions {
  readonly seed: SiteSeed;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** From 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly limits?: Partial<JiraLimits>;
  /** How long search lags behind a write; 0 if absent. */
  readonly searchLagMs?: number;
  /** The manifest's `jira:entityProperty` modules. */
  readonly indexedProperties: readonly IndexedProperty[];
  /** Checks every request of the app and every answer to it. */
  readonly contract?: Contract;
}

interface IssueChange {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  /** Who changed it. */
  readonly accountId: string;
}

export interface LocalJira {
  /**
   * Answers a request. `shell` marks one of Jira's own pages: it meets no rate limit, no fault and no contract.
   * @throws LostConnectionError if that is the fault of the hour
   */
  handle(request: HttpRequest, caller: Caller, origin?: Origin): Promise<HttpResponse>;
  readonly faults: Faults;
  /** The whole state as JSON. */
  snapshot(): unknown;
  /** Takes a state that `snapshot` gave. @throws SnapshotError if it is not one; the site is then as before. */
  restore(snapshot: unknown): void;
  /** Tells of issues whose fields changed (a property is no field). Gives the function that ends it. */
  onIssueChanged(listener: (change: IssueChange) => void): () => void;
  /** Tells of what happened, as Forge tells triggers of it. Gives the function that ends it. */
  onEvent(listener: (event: JiraEvent) => void): () => void;
  /** What keeps the app from doing all it would. */
  readonly conditions: SiteConditions;
  readonly log: readonly LogEntry[];
  readonly site: SiteOverview;
  readonly contractFaults: readonly ContractFault[];
  /** Issues whose watchers were mailed, by key. */
  readonly mails: readonly string[];
}

/** A Jira Cloud site in memory, with the documented limits, permissions and errors of the real one. */
export function createLocalJira(options: LocalJiraOptions): LocalJira {
  const { clock, searchLagMs = 0 } = options;
  const limits: JiraLimits = { ...JIRA_LIMITS, ...options.limits };
  const index = new SearchIndex(clock, searchLagMs);
  const cursors = new SearchCursors(clock, options.random, limits.pageTokenLifeMs);
  const conditions = new SiteConditions();
  const store = new SiteStore((issue) => index.enqueue(issue), conditions);
  const eventListeners = new Set<(event: JiraEvent) => void>();
  const listeners = new Set<(change: IssueChange) => void>();
  const changelogs = new Changelogs();
  const mails: string[] = [];
  const contractFaults: ContractFault[] = [];
  const faults = new Faults();
  const log = new RequestLog();
  const rates = new RateLimiter(limits, clock);

  const save = (issue: IssueRecord, actor: Actor): void => {
    const before = store.issues.get(issue.id);
    store.put(issue);
    const items = before === undefined ? [] : changelogItems(before, issue, store);
    changelogs.add(issue, items, actor);
    if (eventListeners.size === 0) return;
    for (const event of issueEvents({ before, issue, items }, actor, store)) {
      for (const listener of eventListeners) listener(event);
    }
  };
  const saveChanged = (issue: IssueRecord, actor: Actor, notify: boolean): void => {
    save(issue, actor);
    if (notify) mails.push(issue.key);
    const change = {
      issueId: String(issue.id),
      issueKey: issue.key,
      projectId: String(issue.projectId),
      accountId: accountIdOf(actor),
    };
    for (const listener of listeners) listener(change);
  };
  const tasks = new TaskQueue(taskSteps(store, clock, { saveChanged, saveProperties: save }), limits, clock);
  const site: JiraSite = {
    store,
    changelogs,
    index,
    cursors,
    tasks,
    limits,
    clock,
    indexedProperties: options.indexedProperties,
    saveChanged,
    saveProperties: save,
    conditions,
    countIssueWrite: (issueId) => rates.countIssueWrite(issueId),
  };
  loadSeed(store, options.seed);
  index.showAll(store.issues.values());

  const respond = createResponder({
    site,
    rates,
    faults,
    contractFaults,
    contract: options.contract,
    router: createJiraRouter(ROUTES),
    sleep: options.sleep,
  });
  return {
    faults,
    conditions,
    contractFaults,
    mails,
    handle: async (request, caller, origin = 'app') => {
      const entry = { method: request.method, path: request.path, caller, origin, at: clock() };
      try {
        const response = await respond(request, caller, origin);
        log.add({ ...entry, status: response.status });
        return response;
      } catch (error) {
        log.add({ ...entry, status: 0 });
        throw error;
      }
    },
    snapshot: () => snapshotSite(site),
    restore: (snapshot) => restoreSite(site, snapshot),
    onIssueChanged: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => {
        eventListeners.delete(listener);
      };
    },
    get log() {
      return log.entries;
    },
    get site() {
      return siteOverview(store);
    },
  };
}
