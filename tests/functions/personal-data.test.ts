import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { rule, ruleSet } from '../builders/rule-set';
import { bundleApp, installApp, type BundledApp } from './local-site';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 120_000);
afterAll(() => app.remove());

const TRIGGER = 'personal-data-report';
const first = ruleSet(rule());
const second = ruleSet(rule({ points: 60 }));

/** A site on which an admin has published twice, and left a draft. */
async function siteWithTraces(siteUrl?: string) {
  const site = installApp(app, siteUrl);
  const { forge, invokeAs, projectId } = site;
  const publish = (baseVersion: number, rules: unknown) =>
    invokeAs('u-admin', 'rules.publish', { projectId, baseVersion, ruleSet: rules, reason: '', despiteTests: false });
  await publish(0, first);
  await publish(1, second);
  await invokeAs('u-admin', 'draft.save', { projectId, revision: 0, baseVersion: 2, ruleSet: first, forms: null });
  const isNamed = () => JSON.stringify(forge.snapshot()).includes('u-admin');
  const report = () => forge.runScheduledTrigger(TRIGGER);
  return { ...site, isNamed, report };
}

describe('personal data, by the bundled functions on a local site', () => {
  it('is reported every week', async () => {
    const { forge, report, isNamed } = await siteWithTraces();
    expect(await report()).toEqual({ statusCode: 204 });
    expect(forge.personalData.reports).toEqual([[{ accountId: 'u-admin', updatedAt: expect.any(String) }]]);
    expect(isNamed()).toBe(true);
  });

  it('is erased when the account is closed; the rules stay, and can be published over', async () => {
    const { forge, report, isNamed, invokeAs, projectId } = await siteWithTraces();
    forge.personalData.close('u-admin');
    expect(isNamed()).toBe(true);
    expect(await report()).toEqual({ statusCode: 204 });
    expect(isNamed()).toBe(false);
    expect(await invokeAs('u-admin', 'history.list', { projectId, before: null })).toMatchObject({
      value: {
        versions: [
          { version: 2, publishedBy: null },
          { version: 1, publishedBy: null },
        ],
      },
    });
    const payload = { projectId, baseVersion: 2, ruleSet: first, reason: '', despiteTests: false };
    expect(await invokeAs('u-admin', 'rules.publish', payload)).toMatchObject({
      value: { kind: 'published', published: { version: 3 } },
    });
    expect(await report()).toEqual({ statusCode: 204 });
    expect(isNamed()).toBe(false);
  });

  it('is stored again from the date of a change on', async () => {
    const { forge, report } = await siteWithTraces();
    forge.personalData.change('u-admin', '2999-01-01T00:00:00.000Z');
    await report();
    forge.personalData.change('u-admin', '1999-01-01T00:00:00.000Z');
    await report();
    const [before, after] = forge.personalData.reports.map(([account]) => account?.updatedAt ?? '');
    expect(Date.parse(after ?? '')).toBeGreaterThanOrEqual(Date.parse(before ?? ''));
  });

  it.each([403, 429, 500])('stays when the report is answered with %d, and goes a week later', async (status) => {
    const { forge, report, isNamed, logged } = await siteWithTraces();
    forge.personalData.close('u-admin');
    forge.personalData.failWith(status);
    const before = JSON.stringify(forge.snapshot());
    expect(await report()).toEqual({ statusCode: 500 });
    expect(JSON.stringify(forge.snapshot())).toBe(before);
    expect(logged.join('\n')).toContain(`ReportRefusedError ${status}`);
    forge.personalData.failWith(undefined);
    expect(await report()).toEqual({ statusCode: 204 });
    expect(isNamed()).toBe(false);
  });

  it('is never written to the log', async () => {
    const { forge, report, logged } = await siteWithTraces();
    forge.personalData.close('u-admin');
    forge.personalData.failWith(500);
    await report();
    forge.personalData.failWith(undefined);
    await report();
    expect(logged).toContainEqual(
      'info: personal data: 1 reported, 1 erased, 0 refreshed, 0 forgotten, 0 left for the next run',
    );
    expect(logged.join('\n')).not.toContain('u-admin');
  });

  it('of one site is not touched by the report of another', async () => {
    const one = await siteWithTraces('http://one.invalid');
    const other = await siteWithTraces('http://other.invalid');
    one.forge.personalData.close('u-admin');
    await Promise.all([one.report(), other.report()]);
    expect([one.isNamed(), other.isNamed()]).toEqual([false, true]);
  });

  it('is reported by the trigger alone: no page can ask for it', async () => {
    const { invokeAs, forge } = await siteWithTraces();
    for (const name of ['report-personal-data', 'reportPersonalData', TRIGGER]) {
      expect(await invokeAs('u-admin', name, {})).toMatchObject({ failure: { code: 'unknown-function' } });
    }
    expect(forge.personalData.reports).toEqual([]);
  });
});
