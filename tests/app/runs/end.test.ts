import type { Tag } from '#issue';
import { cutOff, newRunState, planRun, type Portion, type RunState } from '#run';
import { changeRun, readRun } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { group, PROJECT, runSite, state } from './set-up';

const AFTER = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 3 } as const;
const LABELS = { backlog: 'product-backlog', plan: 'project-plan' };

/** A run that its starter left in the middle of its first portion, on a site where nobody may act for them. */
async function leftRun(at: Partial<RunState['at']>, portions = [[group([1, 2, 3, 4])], [group([5])]]) {
  const site = runSite();
  const of = await site.begun('ada', portions);
  const taken = await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
  const step = taken.kind === 'taken' ? taken.step : 0;
  const middle = state({ at: { ...newRunState().at, begun: true, ...at } });
  await site.ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step, state: middle, changed: null });
  await site.ask('ada', 'run.release', { ...of, holder: 'firsttab', step: step + 1, state: middle });
  const run = await readRun(site.store, of.runId);
  if (run === undefined) throw new Error('There is no run.');
  await changeRun(site.store, run, { isRefused: true, command: 'cancel' });
  const end = () => site.ask('root', 'run.command', { ...of, command: 'cancel' });
  const groupsOf = async (runId: string, index = 0) =>
    (await site.ask('root', 'run.portion', { projectId: PROJECT, runId, index })).portion.groups;
  return { ...site, of, end, groupsOf };
}

const idOf = (answer: object): string => ('runId' in answer ? String(answer.runId) : '');

describe('Runs 9: a run that an administrator ends as it stands', () => {
  it('counts and lists what it may have half done, apart from what it never came to', async () => {
    const { end, of, ask } = await leftRun({ phase: 'label', next: 1 });
    expect((await end()).run).toMatchObject({
      keeping: 'over',
      byAdmin: true,
      state: { status: 'cancelled', written: 0, done: 5, left: { 'half-done': 4, cancelled: 1 }, at: { portion: 1 } },
    });
    expect((await ask('root', 'run.portion', { ...of, index: 0 })).portion.left).toEqual([
      { why: 'half-done', ids: [1, 2, 3, 4] },
    ]);
  });

  it('knows how far the first writes came, where whoever laid it down said so', async () => {
    const groups = [group([1, 2]), group([3, 4], { labelsBefore: ['product-backlog'] })];
    const { end } = await leftRun({ phase: 'claim', next: 1, quietSince: 1 }, [groups]);
    expect((await end()).run.state.left).toEqual({ 'half-done': 2, cancelled: 2 });
  });

  it('of which nothing was sent is cancelled, and nothing else', async () => {
    const { end } = await leftRun({ phase: 'claim', quietSince: 1 });
    expect((await end()).run.state).toMatchObject({ left: { cancelled: 5 }, at: { portion: 0, begun: false } });
  });

  it('which was paused halfway ends only once its page has said what that leaves', async () => {
    const { store, of, end } = await leftRun({ phase: 'label', next: 1 });
    const run = await readRun(store, of.runId);
    if (run === undefined) throw new Error('There is no run.');
    await changeRun(store, run, { command: 'pause', state: { ...run.state, status: 'paused' } });
    expect((await end()).run).toMatchObject({ keeping: 'needs-tab', command: 'cancel' });
    expect((await end()).run).toMatchObject({ keeping: 'over', state: { left: { 'half-done': 4, cancelled: 1 } } });
  });

  it('has half done, too, what was noted before the last writes, which would have put it right', async () => {
    const { store, of } = await leftRun({});
    const run = await readRun(store, of.runId);
    if (run === undefined) throw new Error('There is no run.');
    const left = [
      { why: 'label-failed', ids: [1] },
      { why: 'cancelled', ids: [2] },
      { why: 'gone', ids: [3] },
      { why: 'person-decided', ids: [4] },
    ] as const;
    const portion: Portion = { schema: 1, groups: [group([1, 2, 3, 4])], left };
    const at = { ...newRunState().at, begun: true, phase: 'label', next: 1 } as const;
    expect(cutOff(run.header, state({ at }), portion).changed?.left).toEqual([
      { why: 'gone', ids: [3] },
      { why: 'half-done', ids: [1, 2, 4] },
    ]);
  });

  it('issue by issue has seen through what comes before the last checkpoint', async () => {
    const { store, of } = await leftRun({});
    const run = await readRun(store, of.runId);
    if (run === undefined) throw new Error('There is no run.');
    const portion: Portion = { schema: 1, groups: [group([1, 2, 3, 4])], left: [{ why: 'gone', ids: [1] }] };
    const at = { ...newRunState().at, begun: true, phase: 'single', next: 2, reach: 3 } as const;
    expect(cutOff({ ...run.header, mode: 'single' }, state({ at }), portion)).toMatchObject({
      state: { written: 1, done: 5, left: { gone: 1, 'half-done': 1, cancelled: 2 } },
      changed: { left: [{ ids: [1] }, { why: 'half-done', ids: [3] }, { why: 'cancelled', ids: [4] }] },
    });
  });

  it('is taken back from what it left on each issue', async () => {
    const { end, of, ask, issues, groupsOf } = await leftRun({ phase: 'label', next: 1 });
    const open: Tag = { ...AFTER, run: `${of.runId}-open`, label: false };
    issues.set(1, { tag: open, labels: ['customer'] });
    issues.set(2, { tag: open, labels: ['product-backlog'] });
    issues.set(3, { tag: undefined, labels: [] });
    issues.set(4, { tag: { ...AFTER, by: 'person' }, labels: ['product-backlog'] });
    await end();
    const undone = await ask('ada', 'run.undo', { ...of, attempt: 'attemptundo', mode: 'labels', ids: null });
    expect(undone).toMatchObject({ kind: 'begun', issues: 3 });
    expect(await groupsOf(idOf(undone))).toEqual([
      { before: open, after: null, labelsBefore: [], labelsAfter: [], ids: [1] },
      { before: open, after: null, labelsBefore: ['product-backlog'], labelsAfter: [], ids: [2] },
      // Changed since: it will be left alone, and listed.
      { before: AFTER, after: null, labelsBefore: ['product-backlog'], labelsAfter: [], ids: [4] },
    ]);
  });

  it('is gone on with where it was left, with all that it never came to', async () => {
    const { end, of, ask, issues, groupsOf } = await leftRun({ phase: 'label', next: 1 });
    const open: Tag = { ...AFTER, run: `${of.runId}-open`, label: false };
    issues.set(1, { tag: open, labels: [] });
    issues.set(2, { tag: open, labels: ['product-backlog'] });
    issues.set(3, { tag: undefined, labels: [] });
    issues.set(4, { tag: AFTER, labels: ['product-backlog'] });
    await end();
    const again = await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'labels' });
    expect(again).toMatchObject({ kind: 'begun', issues: 4 });
    const labelsAfter = ['product-backlog'];
    expect(await groupsOf(idOf(again))).toEqual([
      { before: open, after: AFTER, labelsBefore: [], labelsAfter, ids: [1] },
      { before: open, after: AFTER, labelsBefore: labelsAfter, labelsAfter, ids: [2] },
      { before: null, after: AFTER, labelsBefore: [], labelsAfter, ids: [3, 5] },
    ]);
  });

  it.each(['run.undo', 'run.retry'] as const)(
    'beside labels that somebody changed leaves a tag, which goes with %s',
    async (name) => {
      const both = ['product-backlog', 'project-plan'];
      const portions = [[group([1], { labelsBefore: both })]];
      const { end, of, ask, issues, groupsOf } = await leftRun({ phase: 'label', next: 1 }, portions);
      const open: Tag = { ...AFTER, run: `${of.runId}-open`, label: false };
      issues.set(1, { tag: open, labels: ['customer'] });
      await end();
      const more = { ...of, attempt: 'attempttwo', mode: 'labels' } as const;
      const next = await (name === 'run.undo' ? ask('ada', name, { ...more, ids: null }) : ask('ada', name, more));
      expect(await groupsOf(idOf(next))).toEqual([
        { before: open, after: null, labelsBefore: [], labelsAfter: [], ids: [1] },
      ]);
    },
  );

  it('is read patiently before it is gone on with: a hundred calls do not all come through at once', async () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => at + 1);
    const { end, of, ask, issues, failEvery } = await leftRun({ phase: 'label', next: 1 }, [[group(ids)]]);
    for (const id of ids) issues.set(id, { tag: undefined, labels: [] });
    await end();
    failEvery(5);
    const again = await ask('ada', 'run.retry', { ...of, attempt: 'attemptretry', mode: 'labels' });
    expect(again).toMatchObject({ kind: 'begun', issues: 2_000 });
  });

  it('leaves tags that a new list takes up', () => {
    const tag: Tag = { ...AFTER, run: 'r1-open', label: false };
    const issue = { id: 1, place: 'backlog', band: 'high', choice: 'suggested', tag, labels: [] } as const;
    const run = { id: 'r2', labels: LABELS, mode: 'labels', rules: { version: 3 } } as const;
    expect(planRun(run, [issue])).toMatchObject({ issues: 1, left: {} });
  });
});

describe('a run whose labels Jira refused', () => {
  it('is put back whole: the history counts the tags that stand without their label', async () => {
    const site = runSite();
    const of = await site.begun('ada');
    await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    const at = { ...newRunState().at, portion: 1 };
    const left = { 'label-failed': 2 };
    const end = state({ status: 'finished', done: 3, written: 1, left, unlabelled: 2, at });
    const changed = { index: 0, left: [{ why: 'label-failed' as const, ids: [2, 3] }] };
    await site.ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state: end, changed });
    const undone = await site.ask('ada', 'run.undo', { ...of, attempt: 'attemptundo', mode: 'labels', ids: null });
    expect(undone).toMatchObject({ issues: 3 });
    const second = { projectId: PROJECT, runId: idOf(undone) };
    await site.ask('ada', 'run.take', { ...second, holder: 'firsttab' });
    const back = state({ status: 'finished', done: 3, written: 3, at });
    await site.ask('ada', 'run.checkpoint', { ...second, holder: 'firsttab', step: 1, state: back, changed: null });
    const { runs } = await site.ask('ada', 'run.list', { projectId: PROJECT, before: null });
    expect(runs.find(({ header }) => header.id === of.runId)).toMatchObject({ putBack: 3 });
  });
});
