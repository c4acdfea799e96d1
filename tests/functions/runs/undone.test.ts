import { LEASE_SECONDS } from '#run';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { rule, ruleSet } from '../../builders/rule-set';
import { bundleApp, type BundledApp } from '../local-site';
import { openRunSite } from './run-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 300_000);
afterAll(() => app.remove());

/** All issues of the site are High by them, and the app tags those by itself. */
const RULES = ruleSet(rule({ id: 'issue', question: 'what', points: 60, patterns: ['issue'] }));

/** A site whose issues a run tagged, and an undo put back. */
async function undoneSite(before: (site: Awaited<ReturnType<typeof openRunSite>>) => Promise<void>) {
  const site = await openRunSite(app);
  const { forge, pass, call, runId, issues, logged } = site;
  const published = { baseVersion: 0, ruleSet: { ...RULES, settings: { onChange: 'tag-high' } }, reason: '' };
  expect(await call('rules.publish', { ...published, despiteTests: false }, 'u-admin')).toMatchObject({ ok: true });
  await before(site);
  const goThrough = async (): Promise<void> => {
    pass((LEASE_SECONDS + 1) * 1_000);
    await forge.runScheduledTrigger('run-watchdog');
    for (let rounds = 0; rounds < 5 && forge.background.waiting() > 0; rounds += 1) {
      pass(1_000);
      await forge.background.deliver();
    }
  };
  await goThrough();
  for (const { fields } of await issues()) expect(fields.labels).toEqual(['product-backlog']);
  const undo = { runId, attempt: 'attempt1', mode: 'labels', ids: null };
  expect(await call('run.undo', undo)).toMatchObject({ ok: true });
  await goThrough();
  const tagged = async () =>
    (await issues()).filter(({ fields, properties }) => fields.labels.length + Object.keys(properties).length > 0);
  expect(await tagged()).toEqual([]);
  const sweep = async () => {
    pass(60_000);
    expect(await forge.runScheduledTrigger('on-change-sweep')).toEqual({ statusCode: 204 });
    return logged.at(-1);
  };
  return { ...site, tagged, sweep };
}

describe('an undone run', () => {
  it('stays undone when the sweep comes, until somebody changes the text', async () => {
    const { sweep, tagged, rename, ids } = await undoneSite(() => Promise.resolve());
    expect(await sweep()).toMatch(/^info: sweep: 5 read, 0 written, \d+ points, finished$/);
    expect(await tagged()).toEqual([]);
    await rename(ids[1] ?? 0, 'An issue of another kind');
    expect(await sweep()).toMatch(/ 5 read, 1 written, /);
    expect(await tagged()).toMatchObject([
      { id: String(ids[1]), properties: { 'backlog-or-plan': { run: 'on-change' } } },
    ]);
  });

  it('stays undone where the text was changed shortly before it', async () => {
    const { sweep, tagged } = await undoneSite(async ({ rename, ids, pass }) => {
      for (const id of ids) await rename(id, `Issue ${id} in other words`);
      pass(60_000);
    });
    expect(await sweep()).toMatch(/ 5 read, 0 written, /);
    expect(await tagged()).toEqual([]);
  });
});
