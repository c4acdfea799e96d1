import { PAYLOADS, type FunctionName } from '#contract';
import { RULES_PROPERTY } from '#jira';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { rule, ruleSet } from '../builders/rule-set';
import { bundleApp, installApp, type BundledApp } from './local-site';

let app: BundledApp;
let site: Awaited<ReturnType<typeof siteWithRules>>;
beforeAll(async () => {
  app = await bundleApp();
  site = await siteWithRules();
}, 120_000);
afterAll(() => app.remove());

const rules = ruleSet(rule({ note: 'For administrators only.' }));
const REASON = 'Nobody else is to know.';

/** What a page sends for each function, beside the project. */
const REST = {
  'rules.read': {},
  'rules.publish': { baseVersion: 1, ruleSet: ruleSet(rule({ points: 1 })), reason: '', despiteTests: false },
  'rules.repair': {},
  'draft.save': { revision: 0, baseVersion: 1, ruleSet: rules, forms: null },
  'draft.discard': {},
  'history.list': { before: null },
  'history.read': { version: 1 },
  'project.forget': {},
} as const satisfies Record<FunctionName, object>;

const FUNCTIONS = Object.keys(PAYLOADS);
const restOf = (name: string): object => Object.entries(REST).find(([other]) => other === name)?.[1] ?? {};

/** Everybody but the administrator of the project. */
const OTHERS = ['u-member', 'u-limited', 'u-reader', 'u-of-another-site', '', undefined] as const;
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

/** A site with rules, a draft and a second project, which nobody administers. */
async function siteWithRules() {
  const foreign = { id: '' };
  const installed = installApp(app, 'http://site.invalid', ({ path }) => {
    const isForeign = path.includes('/mypermissions') && path.includes(`projectId=${foreign.id}`) && foreign.id !== '';
    const body = { permissions: { ADMINISTER_PROJECTS: { havePermission: false } } };
    return isForeign ? { status: 200, headers: {}, body: JSON.stringify(body) } : undefined;
  });
  const { invokeAs, forge, jira, projectId } = installed;
  const second = jira.site.projects[1];
  if (second === undefined) throw new Error('The sample site has one project only.');
  const as = (name: string, more: object, project = projectId) =>
    invokeAs('u-admin', name, { projectId: project, ...more });
  for (const project of [projectId, second.id]) {
    await as('rules.publish', { baseVersion: 0, ruleSet: rules, reason: REASON, despiteTests: false }, project);
    await as('draft.save', { revision: 0, baseVersion: 1, ruleSet: rules, forms: null }, project);
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
  const state = async () => JSON.stringify([forge.snapshot(), await copies()]);
  return { ...installed, foreignId: second.id, state };
}

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
  for (const secret of [REASON, 'For administrators only.', 'export', 'u-admin', 'DESK']) {
    if (!JSON.stringify(payload ?? null).includes(secret)) expect(text).not.toContain(secret);
  }
  expect(await site.state()).toBe(before);
}

describe.each(FUNCTIONS)('%s', (name) => {
  const rest = restOf(name);

  it('has a payload in this table', () => {
    expect(Object.keys(REST)).toContain(name);
  });

  it.each(OTHERS)('is refused to %p in a project of the site', async (accountId) => {
    for (const projectId of [site.projectId, site.foreignId]) {
      await refused(accountId, name, { projectId, ...rest }, ['forbidden', 'not-signed-in', 'not-found']);
    }
  });

  it('is refused to the administrator of another project', async () => {
    await refused('u-admin', name, { projectId: site.foreignId, ...rest }, ['forbidden']);
  });

  it.each(['u-admin', ...OTHERS])('is refused to %p in a project that is not there', async (accountId) => {
    const payload = { projectId: '99999999', ...rest };
    await refused(accountId, name, payload, ['not-found', 'not-signed-in']);
  });

  it.each(['u-admin', ...OTHERS])('is refused to %p with what is no project id', async (accountId) => {
    for (const projectId of FORGED) await refused(accountId, name, { projectId, ...rest }, ['invalid-payload']);
  });

  it('is refused with more, or other, than it takes', async () => {
    const { projectId } = site;
    await refused('u-member', name, { projectId, ...rest, accountId: 'u-admin' }, ['invalid-payload']);
    await refused('u-admin', name, { projectId, ...rest, accountId: 'u-reader' }, ['invalid-payload']);
    for (const payload of [undefined, null, projectId, [projectId], 7]) {
      await refused('u-admin', name, payload, ['invalid-payload']);
    }
  });
});

describe('whoever administers the project', () => {
  it.each(FUNCTIONS)('may call %s there', async (name) => {
    const own = await siteWithRules();
    expect(await own.invokeAs('u-admin', name, { projectId: own.projectId, ...restOf(name) })).toMatchObject({
      ok: true,
    });
  });
});
