import { answerCall, type Ports } from '#app';
import { parseAnswer, type Answer, type Api, type FunctionName } from '#contract';
import { TAG_PROPERTY, type Tag } from '#issue';
import type { JiraAnswer, Request } from '#jira';
import { newRunState, type RunGroup, type RunState } from '#run';
import { writeUnattended, type KeyValue } from '#storage';

import * as v from 'valibot';

import { jiraIssue } from '../../builders/jira-issue';
import { idsInOrder, memoryQueue } from '../../builders/memory-queue';
import { memoryStore } from '../../builders/memory-store';

export const PROJECT = '10000';
/** Another project of the same site, in which everybody has the same permissions. */
const ELSEWHERE = '20000';
export const START = Date.UTC(2026, 10, 2, 9);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  ada: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
  bob: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
  root: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'],
  reader: ['BROWSE_PROJECTS'],
  outsider: [],
};

/** What a page says of a run of one portion. */
export const NEW_RUN = {
  mode: 'labels',
  rules: { version: 3, hash: 'h' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'project = KIT',
  scannedAt: '2026-11-02T08:00:00.000Z',
  issues: 3,
  portions: 1,
} as const;

const AFTER = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 3 } as const;

/** A group of issues that had no tag. */
export const group = (ids: readonly number[], more: Partial<RunGroup> = {}): RunGroup => ({
  before: null,
  after: AFTER,
  labelsBefore: [],
  labelsAfter: ['product-backlog'],
  ids,
  ...more,
});

export const state = (more: Partial<RunState> = {}): RunState => ({ ...newRunState(), ...more });

/**
 * A site on which several people call the functions about runs; its clock goes on only when told.
 *
 * @param isAsked whether it is known already that runs go on without their tab
 */
export function runSite(throughStore: (store: KeyValue) => KeyValue = (store) => store, isAsked = true) {
  const store = memoryStore();
  if (isAsked) void writeUnattended(store, { isAllowed: true, at: START });
  const queue = memoryQueue();
  const newId = idsInOrder();
  let time = START;
  let trouble: number | undefined;
  let asked = 0;
  let failing = Infinity;
  /** How issues are now, by id. */
  const issues = new Map<number, IssueState>();
  const clock = { now: () => new Date(time), pass: (milliseconds: number) => void (time += milliseconds) };
  const portsOf = (accountId: string | undefined): Ports => ({
    request: (what) => {
      if (trouble !== undefined) return Promise.resolve({ status: trouble, body: '' });
      const isFailing = what.method === 'POST' && (asked += 1) % failing === 0;
      if (!isFailing) return jiraOf(accountId, issues)(what);
      return Promise.resolve(asked % 2 === 0 ? { status: 429, body: '', retryAfter: 1 } : { status: 503, body: '' });
    },
    store: throughStore(store),
    now: clock.now,
    sleep: (milliseconds) => {
      clock.pass(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    queue: queue.queue,
    newId,
    accountId,
  });
  const call = async <Name extends FunctionName>(
    accountId: string | undefined,
    name: Name,
    payload: Api[Name]['payload'],
  ): Promise<Answer<Api[Name]['result']>> =>
    parseAnswer(name, await answerCall(portsOf(accountId), name, payload, () => undefined));
  /** Calls where the answer has to be a success. */
  const ask = async <Name extends FunctionName>(accountId: string, name: Name, payload: Api[Name]['payload']) => {
    const answer = await call(accountId, name, payload);
    if (!answer.ok) throw new Error(`${name} failed: ${answer.failure.code}`);
    return answer.value;
  };
  /** A run that was handed over in full. */
  const begun = async (accountId = 'ada', portions: readonly (readonly RunGroup[])[] = [[group([1, 2, 3])]]) => {
    const issues = portions.flat().reduce((sum, { ids }) => sum + ids.length, 0);
    const run = { ...NEW_RUN, issues, portions: portions.length };
    const started = await ask(accountId, 'run.start', { projectId: PROJECT, attempt: `attempt${issues}`, run });
    if (started.kind !== 'started') throw new Error('Another run is going.');
    const of = { projectId: PROJECT, runId: started.runId };
    for (const [index, groups] of portions.entries()) await ask(accountId, 'run.add-portion', { ...of, index, groups });
    await ask(accountId, 'run.begin', of);
    return of;
  };
  /** A run that is over. */
  const ended = async (accountId = 'ada', portions?: readonly (readonly RunGroup[])[], last = state()) => {
    const of = await begun(accountId, portions);
    const taken = await ask(accountId, 'run.take', { ...of, holder: 'firsttab' });
    if (taken.kind !== 'taken') throw new Error(`The run is ${taken.kind}.`);
    const end = { ...last, status: 'finished' as const, done: taken.header.issues };
    await ask(accountId, 'run.checkpoint', { ...of, holder: 'firsttab', step: taken.step, state: end, changed: null });
    return of;
  };
  /** Jira answers with that from now on; undefined: as it should. */
  const breakJira = (status: number | undefined): void => void (trouble = status);
  /** Every so many reads meet a burst's limit, or no answer. */
  const failEvery = (calls: number): void => void (failing = calls);
  return { store, issues, queue, clock, newId, portsOf, call, ask, begun, ended, breakJira, failEvery };
}

/** Jira as one of the people sees it: what they may do in the two projects. */
export function jiraOf(accountId: string | undefined, issues: ReadonlyMap<number, IssueState> = new Map()): Request {
  return ({ method, path, body }) => {
    const { pathname, searchParams } = new URL(path, 'https://jira.example');
    if (method === 'DELETE') return Promise.resolve({ status: 204, body: '' });
    if (pathname === '/rest/api/3/issue/bulkfetch') return Promise.resolve(json(200, { issues: found(issues, body) }));
    const held = PERMISSIONS[accountId ?? ''] ?? [];
    const isKnown = [PROJECT, ELSEWHERE].includes(searchParams.get('projectId') ?? '');
    if (pathname !== '/rest/api/3/mypermissions' || !isKnown || held.length === 0) {
      return Promise.resolve(json(404, { errorMessages: ['No such thing.'], errors: {} }));
    }
    const asked = (searchParams.get('permissions') ?? '').split(',');
    const permissions = asked.map((name) => [name, { havePermission: held.includes(name) }] as const);
    return Promise.resolve(json(200, { permissions: Object.fromEntries(permissions) }));
  };
}

interface IssueState {
  readonly labels: readonly string[];
  readonly tag: Tag | undefined;
}

const found = (issues: ReadonlyMap<number, IssueState>, body: unknown) => {
  const { issueIdsOrKeys } = v.parse(v.object({ issueIdsOrKeys: v.array(v.string()) }), body);
  return issueIdsOrKeys.flatMap((id) => {
    const issue = issues.get(Number(id));
    if (issue === undefined) return [];
    const { labels, tag } = issue;
    return [jiraIssue({ id, labels, properties: tag === undefined ? {} : { [TAG_PROPERTY]: tag } })];
  });
};

const json = (status: number, body: unknown): JiraAnswer => ({ status, body: JSON.stringify(body) });
