import { DEFAULT_LABELS, TAG_PROPERTY, type Tag } from '#issue';
import { commitPublished } from '#storage';
import { expect, it } from '@jest/globals';

import { readActingRules } from '../../../src/app/events/acting-rules';
import { jiraIssue } from '../../builders/jira-issue';
import { rule, ruleSet } from '../../builders/rule-set';
import { group, PROJECT, runSite } from '../runs/set-up';

const BOTH = Object.values(DEFAULT_LABELS);

/** Runs are of a later version of the app. */
function makeUnreadable(store: ReturnType<typeof runSite>['store']): void {
  const read = store.getEntity.bind(store);
  Object.assign(store, {
    getEntity: (entity: string, key: string) =>
      entity === 'run' ? Promise.resolve({ schema: 99 }) : read(entity, key),
  });
}

/** A project that lets the app act, with a run that has begun to tag issue 1, and what is said of its tag. */
async function actingSite() {
  const site = runSite();
  const rules = ruleSet(rule({ id: 'export', question: 'what', points: 60, patterns: ['export'] }));
  const published = { version: 1, hash: 'h', publishedAt: '2026-11-02T08:00:00.000Z', publishedBy: 'root', reason: '' };
  const settings = { ...rules.settings, onChange: 'tag-high' } as const;
  await commitPublished(site.store, PROJECT, { ...published, ruleSet: { ...rules, settings } }, []);
  const of = await site.begun('ada', [[group([1], { labelsBefore: ['project-plan'] })]]);
  const leftLabels = async (runId: string, id = '1') => {
    const tag: Tag = {
      schema: 1,
      place: 'backlog',
      band: 'high',
      by: 'run',
      rules: 1,
      run: `${runId}-open`,
      label: false,
    };
    const acting = await readActingRules(site.store, PROJECT);
    return (await acting?.subjectOf(jiraIssue({ id, properties: { [TAG_PROPERTY]: tag } })))?.leftLabels;
  };
  return { ...site, of, leftLabels };
}

it('an open tag is left to its run while that goes on, and to nobody once it is over', async () => {
  const { ask, of, leftLabels } = await actingSite();
  expect(await leftLabels(of.runId)).toBeUndefined();
  await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  const { run } = await ask('ada', 'run.current', { projectId: PROJECT });
  if (run === null) throw new Error('There is no run.');
  const state = { ...run.state, status: 'cancelled', done: 1, left: { 'half-done': 1 } } as const;
  await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state, changed: null });
  expect(await leftLabels(of.runId)).toEqual(['project-plan', 'product-backlog']);
});

it('of a run that is no longer kept any label may be left; one that cannot be read may be going', async () => {
  const { store, of, leftLabels } = await actingSite();
  expect(await leftLabels('long-gone')).toEqual(BOTH);
  makeUnreadable(store);
  expect(await leftLabels(of.runId)).toBeUndefined();
});

it('all issues of a run are left to it while it goes on, and to nobody once it is over', async () => {
  const { ask, of, store } = await actingSite();
  const isLeft = async (id: string) =>
    (await (await readActingRules(store, PROJECT))?.subjectOf(jiraIssue({ id })))?.isBeingWritten;
  expect(await isLeft('1')).toBe(true);
  expect(await isLeft('2')).toBe(false);
  await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  const { run } = await ask('ada', 'run.current', { projectId: PROJECT });
  if (run === null) throw new Error('There is no run.');
  const state = { ...run.state, status: 'finished', done: 1, written: 1 } as const;
  await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state, changed: null });
  expect(await isLeft('1')).toBe(false);
});

it('all issues of a project are left to a run that cannot be read: any may be in its list', async () => {
  const { store } = await actingSite();
  makeUnreadable(store);
  const acting = await readActingRules(store, PROJECT);
  expect((await acting?.subjectOf(jiraIssue({ id: '2' })))?.isBeingWritten).toBe(true);
});
