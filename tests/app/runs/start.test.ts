import { describe, expect, it } from '@jest/globals';

import { DAY, group, MINUTE, NEW_RUN, PROJECT, runSite, state } from './set-up';

const start = (attempt: string, run: object = NEW_RUN) => ({
  projectId: PROJECT,
  attempt,
  run: { ...NEW_RUN, ...run },
});

describe('starting a run', () => {
  it('Runs 8: of two at once, one gets through and the other is told of it', async () => {
    const { call, clock } = runSite();
    const answers = await Promise.all([
      call('ada', 'run.start', start('attempta')),
      call('bob', 'run.start', start('attemptb')),
    ]);
    const kinds = answers.map((answer) => (answer.ok ? answer.value.kind : answer.failure.code));
    expect(kinds.toSorted()).toEqual(['busy', 'started']);
    clock.pass(MINUTE);
    expect(await call('root', 'run.start', start('attemptc'))).toMatchObject({ value: { kind: 'busy' } });
  });

  it('Runs 8: sent twice by a double click or after a lost answer, is one run', async () => {
    const { call, store } = runSite();
    const [one, again] = await Promise.all([
      call('ada', 'run.start', start('attempta')),
      call('ada', 'run.start', start('attempta')),
    ]);
    expect(again).toEqual(one);
    expect(await call('ada', 'run.start', start('attempta'))).toEqual(one);
    expect([...store.values.keys()].filter((key) => key.startsWith('run/'))).toHaveLength(1);
  });

  it('is not the same for two people who make up the same attempt', async () => {
    const { ask } = runSite();
    await ask('ada', 'run.start', start('attempta'));
    expect(await ask('bob', 'run.start', start('attempta'))).toMatchObject({ kind: 'busy' });
  });

  it('is refused for labels that the project does not have any more, and nothing is begun', async () => {
    const { call, ask, store } = runSite();
    const labels = { backlog: 'wish', plan: 'work' };
    const ruleSet = { schema: 1, language: 'en', rules: [], settings: { labels } } as const;
    const publish = { projectId: PROJECT, baseVersion: 0, ruleSet, reason: '', despiteTests: false };
    await ask('root', 'rules.publish', publish);
    for (const old of [NEW_RUN.labels, null, { backlog: 'work', plan: 'wish' }]) {
      const answer = await call('ada', 'run.start', start('attempta', { labels: old }));
      expect(answer).toMatchObject({ ok: false, failure: { code: 'labels-renamed' } });
    }
    expect([...store.values.keys()].filter((key) => key.startsWith('run/'))).toEqual([]);
    expect(await ask('ada', 'run.start', start('attemptb', { labels }))).toMatchObject({ kind: 'started' });
  });

  it('cannot be gone on with once its labels were renamed, but undone', async () => {
    const { ended, call, ask } = runSite();
    const last = state({ written: 2, left: { failed: 1 }, at: { ...state().at, portion: 1, begun: true } });
    const of = await ended('ada', undefined, last);
    const ruleSet = { schema: 1, language: 'en', rules: [], settings: { labels: null } } as const;
    await ask('root', 'rules.publish', {
      projectId: PROJECT,
      baseVersion: 0,
      ruleSet,
      reason: '',
      despiteTests: false,
    });
    const again = { ...of, attempt: 'attemptb', mode: 'labels' } as const;
    expect(await call('ada', 'run.retry', again)).toMatchObject({ failure: { code: 'labels-renamed' } });
    expect(await ask('ada', 'run.undo', { ...again, ids: null })).toMatchObject({ kind: 'begun' });
  });

  it('knows by itself who approved it and when, and pins the rules', async () => {
    const { begun, ask } = runSite();
    await begun();
    expect(await ask('bob', 'run.current', { projectId: PROJECT })).toMatchObject({
      run: {
        header: { approvedBy: 'ada', approvedAt: '2026-11-02T09:00:00.000Z', rules: { version: 3, hash: 'h' } },
        keeping: 'waiting',
        endedAt: null,
        undoableUntil: null,
      },
    });
  });

  it('goes on with the rules it started with, whatever is published meanwhile (Runs 10)', async () => {
    const { begun, ask } = runSite();
    const of = await begun();
    const taken = await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    expect(taken).toMatchObject({ header: { rules: { version: 3, hash: 'h' }, labels: NEW_RUN.labels } });
  });

  it.each([
    ['running', 'busy'],
    ['paused', 'busy'],
    ['finished', 'started'],
    ['cancelled', 'started'],
    ['failed', 'started'],
  ] as const)('while another one is %s is answered with %s', async (status, kind) => {
    const { begun, ask } = runSite();
    const of = await begun();
    await ask('ada', 'run.take', { ...of, holder: 'firsttab' });
    await ask('ada', 'run.checkpoint', { ...of, holder: 'firsttab', step: 1, state: state({ status }), changed: null });
    expect(await ask('bob', 'run.start', start('attemptb'))).toMatchObject({ kind });
  });

  it('makes way for another when its portions do not come for ten minutes, and cannot be begun then', async () => {
    const { ask, call, clock } = runSite();
    const slow = await ask('ada', 'run.start', start('attempta', { issues: 2, portions: 2 }));
    const of = { projectId: PROJECT, runId: 'runId' in slow ? slow.runId : '' };
    clock.pass(9 * MINUTE);
    await ask('ada', 'run.add-portion', { ...of, index: 0, groups: [group([1])] });
    clock.pass(9 * MINUTE);
    expect(await ask('bob', 'run.start', start('attemptb'))).toMatchObject({
      kind: 'busy',
      run: { keeping: 'preparing' },
    });
    clock.pass(2 * MINUTE);
    expect(await ask('bob', 'run.start', start('attemptb'))).toMatchObject({ kind: 'started' });
    await ask('ada', 'run.add-portion', { ...of, index: 1, groups: [group([2])] });
    expect(await ask('ada', 'run.begin', of)).toMatchObject({ kind: 'busy', run: { header: { approvedBy: 'bob' } } });
    expect(await call('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({
      failure: { code: 'conflict' },
    });
  });
});

describe('handing a run over', () => {
  const started = async (portions = 1) => {
    const site = runSite();
    const { runId } = (await site.ask('ada', 'run.start', start('attempta', { portions }))) as { runId: string };
    return { ...site, of: { projectId: PROJECT, runId } };
  };

  it('takes the same portion twice as one', async () => {
    const { ask, of } = await started();
    await ask('ada', 'run.add-portion', { ...of, index: 0, groups: [group([1, 2, 3])] });
    await ask('ada', 'run.add-portion', { ...of, index: 0, groups: [group([1, 2, 3])] });
    expect(await ask('ada', 'run.begin', of)).toEqual({ kind: 'begun' });
    expect(await ask('ada', 'run.begin', of)).toEqual({ kind: 'begun' });
  });

  it('takes portions at once and in any order, and changes none that it has', async () => {
    const { ask, of } = await started(6);
    await Promise.all(
      [5, 3, 0, 1, 4, 2].map((index) => ask('ada', 'run.add-portion', { ...of, index, groups: [group([index + 1])] })),
    );
    await ask('ada', 'run.add-portion', { ...of, index: 2, groups: [group([99])] });
    await ask('ada', 'run.begin', of);
    await ask('ada', 'run.add-portion', { ...of, index: 4, groups: [group([99])] });
    for (let index = 0; index < 6; index += 1) {
      const { portion } = await ask('ada', 'run.portion', { ...of, index });
      expect(portion.groups.map(({ ids }) => ids)).toEqual([[index + 1]]);
    }
  });

  it('does not begin before all is there, and says what is missing', async () => {
    const { ask, call, of } = await started(3);
    await ask('ada', 'run.add-portion', { ...of, index: 1, groups: [group([1])] });
    expect(await ask('ada', 'run.begin', of)).toEqual({ kind: 'incomplete', missing: [0, 2] });
    expect(await call('ada', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({
      failure: { code: 'conflict' },
    });
  });

  it.each([
    ['no issue', [group([])]],
    ['an issue twice', [group([1]), group([2, 1])]],
    ['too many issues', [group(Array.from({ length: 10_001 }, (_, nth) => nth + 1))]],
    ['what is no tag', [{ ...group([1]), after: { ...group([1]).after, place: 'nowhere' } }]],
    ['what is no issue', [group([0])]],
  ])('Runs 38: refuses a portion with %s, and keeps nothing of it', async (_name, groups) => {
    const { call, of, store } = await started();
    const before = new Map(store.values);
    const payload = { ...of, index: 0, groups: groups as ReturnType<typeof group>[] };
    expect(await call('ada', 'run.add-portion', payload)).toMatchObject({ failure: { code: 'invalid-payload' } });
    expect(store.values).toEqual(before);
  });

  it('refuses a portion beyond the last one', async () => {
    const { call, of } = await started(2);
    expect(await call('ada', 'run.add-portion', { ...of, index: 2, groups: [group([1])] })).toMatchObject({
      failure: { code: 'invalid-payload' },
    });
  });

  it('takes a portion of 10,000 issues with ids as long as Jira has them', async () => {
    const { ask, of } = await started();
    const ids = Array.from({ length: 10_000 }, (_, nth) => 1_234_567_890 + nth);
    expect(await ask('ada', 'run.add-portion', { ...of, index: 0, groups: [group(ids)] })).toEqual({ kind: 'added' });
  });

  it('is over within a day where it was left: the project is free again', async () => {
    const { ask, clock } = await started();
    clock.pass(DAY);
    expect(await ask('bob', 'run.start', start('attemptb'))).toMatchObject({ kind: 'started' });
  });
});
