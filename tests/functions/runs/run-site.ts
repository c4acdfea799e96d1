import { TAG_PROPERTY } from '#issue';
import path from 'node:path';
import * as v from 'valibot';

import { createLocalForge } from '../../../local/forge/local-forge';
import { readManifest } from '../../../local/forge/manifest';
import { createLocalJira } from '../../../local/jira/local-jira';
import { indexedProperties } from '../../../local/workbench/indexed-properties';
import { issueSeed, projectSeed } from '../../local/jira/build-seed';
import { contract } from '../../local/jira/open-site';
import type { BundledApp } from '../local-site';

const manifest = readManifest(path.join(process.cwd(), 'manifest.yml'));
const ISSUES = 5;

const Issue = v.object({
  id: v.string(),
  fields: v.object({ labels: v.array(v.string()) }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});
const Found = v.object({ issues: v.array(Issue) });
const Started = v.object({ value: v.object({ runId: v.string() }) });
const Current = v.object({
  value: v.object({ run: v.looseObject({ keeping: v.string(), state: v.looseObject({ status: v.string() }) }) }),
});

/** A site on which `u-member` has approved that all issues are tagged, and the run has begun. Time passes by itself, and more of it when told. */
export async function openRunSite({ bundleDirectory }: BundledApp) {
  let ahead = 0;
  const clock = (): number => Date.now() + ahead;
  /** Lets leases and months pass at a word; what functions wait for is waited for. */
  const pass = (milliseconds: number): void => void (ahead += milliseconds);
  const jira = createLocalJira({
    seed: {
      users: [
        { accountId: 'u-admin', displayName: 'Ada', role: 'admin' },
        { accountId: 'u-member', displayName: 'Max', role: 'member' },
        { accountId: 'u-reader', displayName: 'Ruth', role: 'reader' },
      ],
      projects: [projectSeed({ key: 'ACME', issues: Array.from({ length: ISSUES }, (_, nth) => issueSeed(nth + 1)) })],
    },
    clock,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    indexedProperties: indexedProperties(manifest),
    ...(contract !== undefined && { contract }),
  });
  const logged: string[] = [];
  const callers = new Set<string>();
  const forge = createLocalForge({
    manifest,
    bundleDirectory,
    jira: (request, caller) => {
      if (request.method !== 'GET') callers.add(caller.kind === 'user' ? caller.accountId : caller.kind);
      return jira.handle(request, caller);
    },
    clock,
    siteUrl: 'http://site.invalid',
    log: (level, line) => void logged.push(`${level}: ${line}`),
  });
  const projectId = jira.site.projects[0]?.id ?? '';
  const call = (name: string, more: object, accountId = 'u-member'): Promise<unknown> => {
    const payload = { projectId, ...more };
    return forge.invokeResolver({ moduleKey: 'backlog-page', functionKey: name, payload, accountId, extension: {} });
  };
  /** All issues as they are. */
  const issues = async () => {
    const body = JSON.stringify({ jql: 'project = ACME', fields: ['labels'], properties: [TAG_PROPERTY] });
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', path: '/rest/api/3/search/jql', headers, body };
    const answer = await jira.handle(request, { kind: 'user', accountId: 'u-reader' });
    return v.parse(Found, JSON.parse(answer.body)).issues;
  };
  const view = async () => v.parse(Current, await call('run.current', {}, 'u-reader')).value.run;

  const run = {
    mode: 'labels',
    rules: { version: 0, hash: '' },
    labels: { backlog: 'product-backlog', plan: 'project-plan' },
    scope: 'The project',
    scannedAt: new Date(clock()).toISOString(),
    issues: ISSUES,
    portions: 1,
  };
  const { runId } = v.parse(Started, await call('run.start', { attempt: 'attempt0', run })).value;
  /** The tag that every issue is to get. */
  const after = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 0, run: runId };
  const ids = (await issues()).map(({ id }) => Number(id));
  const groups = [{ before: null, after, labelsBefore: [], labelsAfter: ['product-backlog'], ids }];
  await call('run.add-portion', { runId, index: 0, groups });
  await call('run.begin', { runId });
  callers.clear();
  /** Somebody gives an issue another summary; no event tells the app. */
  const rename = async (id: number, summary: string): Promise<void> => {
    const body = JSON.stringify({ fields: { summary } });
    const request = { method: 'PUT', path: `/rest/api/3/issue/${id}`, headers: {}, body };
    await jira.handle(request, { kind: 'user', accountId: 'u-member' }, 'shell');
  };
  return { forge, pass, logged, callers, call, runId, ids, after, issues, view, rename };
}
