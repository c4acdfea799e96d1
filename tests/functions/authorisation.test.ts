import { PAYLOADS, type FunctionName } from '#contract';
import { RULES_PROPERTY } from '#jira';
import { newRunState } from '#run';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { rule, ruleSet } from '../builders/rule-set';
import { bundleApp, installApp, type BundledApp } from './local-site';

let app: BundledApp;
let site: Awaited<ReturnType<typeof siteWithRules>>;
beforeAll(async () => {
  app = await bundleApp();
}, 120_000);
afterAll(() => app.remove());

const rules = ruleSet(rule({ note: 'For administrators only.' }));
const REASON = 'Nobody else is to know.';

const HOLDER = 'tabofmember';
const NEW_RUN = {
  mode: 'labels',
  rules: { version: 1, hash: 'h' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'A query that nobody else is to know.',
  scannedAt: '2026-11-02T08:00:00.000Z',
  issues: 1,
  portions: 1,
} as const;
const GROUPS = [
  {
    before: null,
    after: { schema: 1, place: 'plan', band: 'low', by: 'run', rules: 1 },
    labelsBefore: [],
    labelsAfter: [],
    ids: [10_001],
  },
];

/* Who may call a function in a project. The run was started by `u-member`. */
const ADMINS = ['u-admin', 'u-lead'] as const;
const EDITORS = [...ADMINS, 'u-member'] as const;
const EVERYBODY = [...EDITORS, 'u-limited', 'u-reader'] as const;
const STARTER = ['u-member'] as const;

interface Access {
  /** What a page sends, beside the project and the run. */
  readonly rest: object;
  readonly may: readonly string[];
  readonly isOfRun?: true;
}

const ACCESS: Readonly<Record<FunctionName, Access>> = {
  'rules.read': { rest: {}, may: ADMINS },
  'rules.publish': {
    rest: { baseVersion: 1, ruleSet: ruleSet(rule({ points: 1 })), reason: '', despiteTests: false },
    may: ADMINS,
  },
  'rules.repair': { rest: {}, may: ADMINS },
  'draft.save': { rest: { revision: 0, baseVersion: 1, ruleSet: rules, forms: null }, may: ADMINS },
  'draft.discard': { rest: {}, may: ADMINS },
  'history.list': { rest: { before: null }, may: ADMINS },
  'history.read': { rest: { version: 1 }, may: ADMINS },
  'project.forget': { rest: {}, may: ADMINS },
  'run.start': { rest: { attempt: 'attempt1', run: NEW_RUN }, may: EDITORS },
  'run.add-portion': { rest: { index: 0, groups: GROUPS }, may: STARTER, isOfRun: true },
  'run.begin': { rest: {}, may: STARTER, isOfRun: true },
  'run.take': { rest: { holder: HOLDER }, may: STARTER, isOfRun: true },
  'run.portion': { rest: { index: 0 }, may: EDITORS, isOfRun: true },
  'run.checkpoint': {
    rest: { holder: HOLDER, step: 1, state: newRunState(), changed: null },
    may: STARTER,
    isOfRun: true,
  },
  'run.release': { rest: { holder: HOLDER, step: 1, state: newRunState() }, may: STARTER, isOfRun: true },
  'run.command': { rest: { command: 'pause' }, may: EDITORS, isOfRun: true },
  'run.current': { rest: {}, may: EVERYBODY },
  'run.list': { rest: { before: null }, may: EVERYBODY },
  'run.undo': { rest: { attempt: 'attempt2', mode: 'labels', ids: null }, may: EDITORS, isOfRun: true },
  'run.retry': { rest: { attempt: 'attempt3', mode: 'labels' }, may: EDITORS, isOfRun: true },
};

const FUNCTIONS = Object.keys(PAYLOADS);
const accessOf = (name: string): Access => {
  const access = Object.entries(ACCESS).find(([other]) => other === name)?.[1];
  if (access === undefined) throw new Error(`The table says nothing of ${name}.`);
  return access;
};

const CALLERS = [...EVERYBODY, 'u-of-another-site', '', undefined] as const;
/** Nobody may do anything with these, whoever they are. */
const FORGED = [
  'DESK',
  '10000/../10001',
  '10000?projectKey=DESK',
  ' 10000',
  '1e4',
  '-1',
  '',
  '%31',
  '__proto__',
  10000,
  ['10000'],
  { projectId: '10000' },
  true,
  null,
  undefined,
] as const;
const FORGED_RUNS = [
  'UPPER',
  'a/b',
  '../run',
  '',
  'a'.repeat(33),
  '__proto__',
  7,
  ['a'],
  {},
  true,
  null,
  undefined,
] as const;

/** A site with rules, a draft, a run, and a second project with the same, in which nobody may do anything. */
async function siteWithRules(hasRuns = true) {
  const foreign = { id: '' };
  const installed = installApp(app, 'http://site.invalid', ({ path }) => {
    const isForeign = path.includes('/mypermissions') && path.includes(`projectId=${foreign.id}`) && foreign.id !== '';
    return isForeign ? { status: 200, headers: {}, body: JSON.stringify({ permissions: {} }) } : undefined;
  });
  const { invokeAs, forge, jira, projectId } = installed;
  const second = jira.site.projects[1];
  if (second === undefined) throw new Error('The sample site has one project only.');
  const as = (accountId: string, name: string, more: object, project = projectId) =>
    invokeAs(accountId, name, { projectId: project, ...more });
  const runs: string[] = [];
  for (const project of [projectId, second.id]) {
    const publish = { baseVersion: 0, ruleSet: rules, reason: REASON, despiteTests: false };
    await as('u-admin', 'rules.publish', publish, project);
    await as('u-admin', 'draft.save', { revision: 0, baseVersion: 1, ruleSet: rules, forms: null }, project);
    if (!hasRuns) continue;
    const started = await as('u-member', 'run.start', { attempt: 'attempt0', run: NEW_RUN }, project);
    const { runId } = v.parse(v.object({ value: v.object({ runId: v.string() }) }), started).value;
    await as('u-member', 'run.add-portion', { runId, index: 0, groups: GROUPS }, project);
    await as('u-member', 'run.begin', { runId }, project);
    await as('u-member', 'run.take', { runId, holder: HOLDER }, project);
    runs.push(runId);
  }
  foreign.id = second.id;
  const copies = async () => {
    const answers = [projectId, second.id].map((project) =>
      jira.handle(
        { method: 'GET', path: `/rest/api/3/project/${project}?properties=${RULES_PROPERTY}`, headers: {} },
        { kind: 'user', accountId: 'u-reader' },
      ),
    );
    return (await Promise.all(answers)).map(({ body }) => body);
  };
  /** All that a call could have changed. */
  const state = async () => JSON.stringify([forge.snapshot(), forge.background.waiting(), await copies()]);
  const [runId = '', foreignRunId = ''] = runs;
  return { ...installed, foreignId: second.id, runId, foreignRunId, state };
}

/** What a page sends for a function, in the project and of the run that lie nearest. */
const payloadOf = (name: string, more: object = {}): object => {
  const { rest, isOfRun } = accessOf(name);
  return { projectId: site.projectId, ...(isOfRun === true && { runId: site.runId }), ...rest, ...more };
};

/** Calls a function where it is forbidden, and checks that the answer is a refusal and nothing else. */
async function refused(accountId: string | undefined, name: string, payload: unknown, codes: readonly string[]) {
  const before = await site.state();
  const answer = await site.invokeAs(accountId, name, payload);
  const what = `${name} by ${String(accountId)} with ${JSON.stringify(payload)}`;
  expect({ what, answer }).toEqual({
    what,
    answer: { ok: false, failure: expect.objectContaining({ code: expect.any(String) }) },
  });
  expect({ what, isExpected: codes.some((code) => JSON.stringify(answer).includes(`"code":"${code}"`)) }).toEqual({
    what,
    isExpected: true,
  });
  const text = JSON.stringify(answer);
  for (const secret of [REASON, NEW_RUN.scope, site.runId, 'For administrators only.', 'export', 'u-admin', 'DESK']) {
    if (!JSON.stringify(payload ?? null).includes(secret)) expect(text).not.toContain(secret);
  }
  expect(await site.state()).toBe(before);
}

describe.each(FUNCTIONS)('%s', (name) => {
  const { may, isOfRun } = accessOf(name);
  // One each: a site lets itself be asked only so often.
  beforeAll(async () => {
    site = await siteWithRules();
  });
  const others = CALLERS.filter((caller) => caller === undefined || !may.includes(caller));

  it.each(others)('is refused to %p in a project of the site', async (accountId) => {
    await refused(accountId, name, payloadOf(name), ['forbidden', 'not-signed-in', 'not-found']);
  });

  it.each(CALLERS)('is refused to %p in a project where they may do nothing', async (accountId) => {
    const foreign = { projectId: site.foreignId, ...(isOfRun === true && { runId: site.foreignRunId }) };
    await refused(accountId, name, payloadOf(name, foreign), ['forbidden', 'not-signed-in', 'not-found']);
  });

  it.each(CALLERS)('is refused to %p in a project that is not there', async (accountId) => {
    await refused(accountId, name, payloadOf(name, { projectId: '99999999' }), ['not-found', 'not-signed-in']);
  });

  it.each(CALLERS)('is refused to %p with what is no project id', async (accountId) => {
    for (const projectId of FORGED) await refused(accountId, name, payloadOf(name, { projectId }), ['invalid-payload']);
  });

  it('is refused with more, or other, than it takes', async () => {
    await refused('u-member', name, payloadOf(name, { accountId: 'u-admin' }), ['invalid-payload']);
    await refused('u-admin', name, payloadOf(name, { accountId: 'u-reader' }), ['invalid-payload']);
    for (const payload of [undefined, null, site.projectId, [site.projectId], 7]) {
      await refused('u-admin', name, payload, ['invalid-payload']);
    }
  });

  if (isOfRun !== true) return;

  it.each(CALLERS)('is refused to %p for a run of another project', async (accountId) => {
    const payload = payloadOf(name, { runId: site.foreignRunId });
    await refused(accountId, name, payload, ['not-found', 'forbidden', 'not-signed-in']);
  });

  it.each(CALLERS)('is refused to %p for a run that is not there', async (accountId) => {
    const payload = payloadOf(name, { runId: 'nosuchrun' });
    await refused(accountId, name, payload, ['not-found', 'forbidden', 'not-signed-in']);
  });

  it.each(CALLERS)('is refused to %p with what is no id of a run', async (accountId) => {
    for (const runId of FORGED_RUNS) await refused(accountId, name, payloadOf(name, { runId }), ['invalid-payload']);
  });
});

describe('whoever may', () => {
  it.each(FUNCTIONS.flatMap((name) => accessOf(name).may.map((accountId) => [accountId, name] as const)))(
    '%s may call %s',
    async (accountId, name) => {
      const own = await siteWithRules(name !== 'project.forget');
      const { rest, isOfRun } = accessOf(name);
      const payload = { projectId: own.projectId, ...(isOfRun === true && { runId: own.runId }), ...rest };
      expect(await own.invokeAs(accountId, name, payload)).toMatchObject({ ok: true });
    },
  );
});
