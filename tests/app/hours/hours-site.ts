import { advanceRun, answerCall, followChange, sweepChanges, sweepRuns, watchRuns } from '#app';
import { parseAnswer, type Api, type FunctionName } from '#contract';
import { readIssuesNow, type Request } from '#jira';
import { planRun, type ApprovedIssue } from '#run';
import path from 'node:path';

import { readManifest } from '../../../local/forge/manifest';
import type { Caller } from '../../../local/http';
import type { JiraEvent } from '../../../local/jira/events/jira-event';
import { createLocalJira } from '../../../local/jira/local-jira';
import { indexedProperties } from '../../../local/workbench/indexed-properties';
import { idsInOrder, memoryQueue } from '../../builders/memory-queue';
import { memoryStore } from '../../builders/memory-store';
import { rule, ruleSet } from '../../builders/rule-set';
import { issueSeed, projectSeed } from '../../local/jira/build-seed';

const HOUR = 3_600_000;
const LABELS = { backlog: 'product-backlog', plan: 'project-plan' };
const RULES = ruleSet(rule({ id: 'export', question: 'what', points: 60, patterns: ['export'] }));
const ADMIN = 'u-admin';
const MEMBER = 'u-member';

/** A site on which hours pass: its people edit, approve runs and take them back, and the app acts by itself. */
export async function openHours(issues: number) {
  let now = Date.UTC(2026, 10, 2, 9);
  const store = memoryStore();
  const { queue, events } = memoryQueue();
  const newId = idsInOrder();
  const changed: JiraEvent[] = [];
  const openJira = () => {
    const jira = createLocalJira({
      seed: {
        users: [
          { accountId: ADMIN, displayName: 'Ada', role: 'admin' },
          { accountId: MEMBER, displayName: 'Max', role: 'member' },
        ],
        projects: [
          projectSeed({ key: 'ACME', issues: Array.from({ length: issues }, (_, nth) => issueSeed(nth + 1)) }),
        ],
      },
      clock: () => now,
      random: () => 0.5,
      sleep: () => Promise.resolve(),
      indexedProperties: indexedProperties(readManifest(path.join(process.cwd(), 'manifest.yml'))),
    });
    jira.onEvent((event) => void changed.push(event));
    return jira;
  };
  let jira = openJira();
  const projectId = jira.site.projects[0]?.id ?? '';
  const as =
    (caller: Caller): Request =>
    async ({ method, path, body }) => {
      const request = { method, path, headers: {}, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const { status, headers, body: answer } = await jira.handle(request, caller);
      const { location } = headers;
      return { status, body: answer, ...(location === undefined ? {} : { location }) };
    };
  const person = (accountId: string): Request => as({ kind: 'user', accountId });
  const clock = {
    now: () => new Date(now),
    sleep: (milliseconds: number) => Promise.resolve(void (now += milliseconds)),
  };
  const common = { store, queue, newId, ...clock, random: () => 0.5, timeLeft: () => 900_000 };

  async function call<Name extends FunctionName>(who: string, name: Name, payload: Api[Name]['payload']) {
    const ports = { ...common, request: person(who), accountId: who };
    const answer = parseAnswer(name, await answerCall(ports, name, payload, () => undefined));
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  }
  await call(ADMIN, 'rules.publish', {
    projectId,
    baseVersion: 0,
    ruleSet: { ...RULES, settings: { onChange: 'tag-high' } },
    reason: '',
    despiteTests: false,
  });

  /** Functions take what stands in the queue until nothing does. */
  async function goOn(): Promise<void> {
    const requestAs = person;
    for (let next = events.shift(); next !== undefined; next = events.shift()) {
      now += next.delaySeconds * 1_000;
      await advanceRun({ ...common, requestAs }, next.event);
    }
  }

  async function tagAll(): Promise<void> {
    const ids = Array.from({ length: issues }, (_, nth) => 10_001 + nth);
    const approved = (await readIssuesNow(person(MEMBER), ids)).map(({ id, tag, labels }): ApprovedIssue => ({
      id,
      place: 'plan',
      band: 'high',
      choice: 'suggested',
      tag,
      labels,
    }));
    const begun = { mode: 'labels', rules: { version: 1, hash: 'h' }, labels: LABELS, scope: 'all' } as const;
    const scannedAt = clock.now().toISOString();
    const planned = planRun({ ...begun, id: 'none' }, approved);
    const run = { ...begun, scannedAt, issues: planned.issues, portions: 1 };
    const started = await call(MEMBER, 'run.start', { projectId, attempt: newId().padEnd(8, '0'), run });
    if (started.kind !== 'started') throw new Error(started.kind);
    const { runId } = started;
    const { portions } = planRun({ ...begun, id: runId }, approved);
    await call(MEMBER, 'run.add-portion', { projectId, runId, index: 0, groups: portions[0]?.groups ?? [] });
    await call(MEMBER, 'run.begin', { projectId, runId });
    now += 120_000;
    await watchRuns(common);
    await goOn();
    await call(MEMBER, 'run.undo', { projectId, runId, attempt: newId().padEnd(8, '0'), mode: 'labels', ids: null });
    now += 120_000;
    await watchRuns(common);
    await goOn();
  }

  return {
    /** One hour of it. @returns how many events were followed, and the states of the runs */
    async hour(nth: number) {
      const end = now + HOUR;
      for (let at = 0; at < 20; at += 1) {
        const summary = `Export ${nth}-${at}`;
        await person(MEMBER)({
          method: 'PUT',
          path: `/rest/api/3/issue/${10_001 + at}`,
          body: { fields: { summary } },
        });
      }
      const came = changed.splice(0);
      let followed = 0;
      for (const { payload, eventType } of came) {
        const input = { ...payload, eventType };
        const { kind } = await followChange({ ...common, request: as({ kind: 'app' }) }, input);
        if (kind !== 'ignored') followed += 1;
      }
      await tagAll();
      await sweepChanges({ ...common, request: as({ kind: 'app' }) });
      await sweepRuns(common);
      changed.length = 0;
      now = Math.max(now, end);
      const { run } = await call(MEMBER, 'run.current', { projectId });
      return { followed, status: run?.state.status, written: run?.state.written };
    },
    /** What the platform keeps, which is no memory of the app, is put away while that is measured. */
    async measured<Value>(measure: () => Value): Promise<Value> {
      // In a buffer, which is outside of the heap.
      const kept = Buffer.from(JSON.stringify([[...store.values], jira.snapshot()]));
      store.values.clear();
      jira = openJira();
      await new Promise((resolve) => void setImmediate(resolve));
      const value = measure();
      const [values, snapshot] = JSON.parse(kept.toString()) as [[string, unknown][], unknown];
      for (const [key, one] of values) store.values.set(key, one);
      jira.restore(snapshot);
      return value;
    },
  };
}
