import { TAG_PROPERTY } from '#issue';
import type { OnChange, RuleSet } from '#rules';
import path from 'node:path';
import * as v from 'valibot';

import type { HttpRequest } from '../../../local/http';
import { createLocalForge } from '../../../local/forge/local-forge';
import { readManifest } from '../../../local/forge/manifest';
import type { Delivery } from '../../../local/forge/queue/event-queue';
import type { Origin } from '../../../local/jira/request-log';
import type { SiteSeed } from '../../../local/jira/site-seed';
import { createLocalJira } from '../../../local/jira/local-jira';
import { indexedProperties } from '../../../local/workbench/indexed-properties';
import { rule, ruleSet } from '../../builders/rule-set';
import { contract } from '../../local/jira/open-site';
import { issueSeed, projectSeed } from '../../local/jira/build-seed';
import type { BundledApp } from '../local-site';

/** Who works on the site, an administrator and a member. */
const usersOf = (prefix: string): SiteSeed['users'] => [
  { accountId: `${prefix}-admin`, displayName: 'Ada', role: 'admin' },
  { accountId: `${prefix}-member`, displayName: 'Max', role: 'member' },
];

const manifest = readManifest(path.join(process.cwd(), 'manifest.yml'));
const HOUR = 60 * 60_000;
/** Longer than Jira takes to write a property by and by. */
const TASK_MS = 2_000;

/** Rules for words of a kind: High for an export and a deadline, Medium for a filter. */
const RULES: RuleSet = ruleSet(
  rule({ id: 'export', question: 'what', points: 60, patterns: ['export'] }),
  rule({ id: 'filter', question: 'what', points: 30, patterns: ['filter'] }),
  rule({ id: 'deadline', question: 'when', points: 60, patterns: ['deadline'] }),
);

const Issue = v.object({
  id: v.string(),
  fields: v.object({ labels: v.array(v.string()) }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});

export interface ChangeSiteOptions {
  readonly siteUrl?: string;
  /** Begins the account ids of those who work on the site: `u-admin` and `u-member` by default. */
  readonly accounts?: string;
  /** Told of everything that the app asks of Jira, before Jira is. */
  readonly asks?: (request: HttpRequest) => Promise<void>;
  /** Says of what the app asks of Jira whether Jira refuses it. */
  readonly refuses?: (request: HttpRequest) => boolean;
  readonly logs?: (line: string) => void;
  /** How many issues each of the two projects, ACME and TEAM, has. */
  readonly issues?: number;
  readonly delivery?: Delivery;
  readonly searchLagMs?: number;
  readonly limits?: Parameters<typeof createLocalJira>[0]['limits'];
}

/** The app on a site whose events reach it, with a clock that a test moves. Two projects, of either kind. */
export function openChangeSite(app: BundledApp, options: ChangeSiteOptions = {}) {
  const { siteUrl = 'http://site.invalid', accounts = 'u', issues = 3, delivery, limits, searchLagMs = 0 } = options;
  const [admin, member] = [`${accounts}-admin`, `${accounts}-member`];
  let now = Date.UTC(2026, 10, 2, 9);
  const clock = () => now;
  const seeds = Array.from({ length: issues }, (_, nth) => issueSeed(nth + 1));
  const jira = createLocalJira({
    seed: {
      users: usersOf(accounts),
      projects: [
        projectSeed({ key: 'ACME', issues: seeds }),
        projectSeed({ key: 'TEAM', style: 'team-managed', issues: seeds }),
      ],
    },
    clock,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    searchLagMs,
    indexedProperties: indexedProperties(manifest),
    ...(limits !== undefined && { limits }),
    ...(contract !== undefined && { contract }),
  });
  const logged: string[] = [];
  const forge = createLocalForge({
    manifest,
    bundleDirectory: app.bundleDirectory,
    jira: async (request, caller) => {
      await options.asks?.(request);
      if (options.refuses?.(request) === true) return { status: 400, headers: {}, body: '{"errorMessages":["No."]}' };
      return await jira.handle(request, caller);
    },
    clock,
    siteUrl,
    log: (level, line) => {
      if (options.logs === undefined) logged.push(`${level}: ${line}`);
      else options.logs(line);
    },
    ...(delivery !== undefined && { delivery }),
  });
  jira.onEvent((event) => {
    forge.background.receive(event);
  });

  const ask = async (accountId: string, method: string, address: string, body?: unknown, origin: Origin = 'shell') => {
    const request = { method, path: address, headers: {}, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await jira.handle(request, { kind: 'user', accountId }, origin);
    if (answer.status >= 400) throw new Error(`${method} ${address}: ${answer.status} ${answer.body}`);
    const parsed: unknown = answer.body === '' ? undefined : JSON.parse(answer.body);
    return parsed;
  };
  const projectIds = new Map(jira.site.projects.map(({ key, id }) => [key, id]));
  const versions = new Map<string, number>();

  /** What a page's `invoke` answers. */
  const invokeAs = (accountId: string, functionKey: string, more: object, project = 'ACME'): Promise<unknown> => {
    const payload = { projectId: projectIds.get(project), ...more };
    return forge.invokeResolver({ moduleKey: 'rules-page', functionKey, payload, accountId, extension: {} });
  };

  return {
    jira,
    forge,
    logged,
    ask,
    invokeAs,
    admin,
    member,
    /** Lets time pass. */
    pass: (milliseconds: number) => (now += milliseconds),
    /** An administrator publishes what the app shall do by itself. */
    async publish(onChange: OnChange, project = 'ACME', rules: RuleSet = RULES) {
      const baseVersion = versions.get(project) ?? 0;
      const settings = { ...rules.settings, ...(onChange !== 'nothing' && { onChange }) };
      const payload = { baseVersion, ruleSet: { ...rules, settings }, reason: '', despiteTests: false };
      const answer = await invokeAs(admin, 'rules.publish', payload, project);
      v.parse(v.object({ ok: v.literal(true), value: v.object({ kind: v.literal('published') }) }), answer);
      versions.set(project, baseVersion + 1);
    },
    /** Somebody edits an issue. */
    edit: (key: string, body: object, accountId = member) => ask(accountId, 'PUT', `/rest/api/3/issue/${key}`, body),
    /** Somebody sets and takes off labels. */
    label: (key: string, ...labels: readonly ({ readonly add: string } | { readonly remove: string })[]) =>
      ask(member, 'PUT', `/rest/api/3/issue/${key}`, { update: { labels } }),
    /** Somebody creates an issue; its key. */
    async create(summary: string, project = 'ACME', type = 'Story'): Promise<string> {
      const fields = { project: { key: project }, issuetype: { name: type }, summary };
      const created = await ask(member, 'POST', '/rest/api/3/issue', { fields });
      return v.parse(v.object({ key: v.string() }), created).key;
    },
    /** What stands on an issue, once Jira is through with what it was asked to do by and by. */
    async stateOf(key: string): Promise<{ readonly tag: unknown; readonly labels: readonly string[] }> {
      now += TASK_MS;
      const address = `/rest/api/3/issue/${key}?fields=labels&properties=${TAG_PROPERTY}`;
      const { fields, properties } = v.parse(Issue, await ask(member, 'GET', address));
      return { tag: properties[TAG_PROPERTY], labels: fields.labels };
    },
    /** Runs what waits, with the retries that are due within an hour. */
    async settle(): Promise<number> {
      let runs = await forge.background.deliver();
      for (let step = 0; step < 12 && forge.background.waiting() > 0; step += 1) {
        now += HOUR / 12;
        runs += await forge.background.deliver();
      }
      return runs;
    },
    sweep: () => forge.runScheduledTrigger('on-change-sweep'),
    /** How often the function of the events was run. */
    suggestions: () => forge.invocations.filter(({ functionKey }) => functionKey === 'suggest-on-change').length,
    /** Requests that the app made as itself. */
    asked: () =>
      jira.log.filter(({ caller }) => caller.kind === 'app').map(({ method, path: address }) => `${method} ${address}`),
  };
}
