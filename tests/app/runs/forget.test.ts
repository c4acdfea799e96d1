import { describe, expect, it } from '@jest/globals';

import { DAY, group, NEW_RUN, PROJECT, runSite, SECOND } from './set-up';

const FORGET = { projectId: PROJECT };
const runsIn = ({ store }: ReturnType<typeof runSite>) =>
  [...store.values.keys()].filter((key) => /^run[-/]/.test(key));

describe('forgetting a project', () => {
  it('deletes its runs with all that belongs to them, and none of another project', async () => {
    const site = runSite();
    await site.ended('ada', [[group([1])], [group([2])]]);
    await site.ended('bob');
    const elsewhere = { projectId: '20000', attempt: 'attempta', run: NEW_RUN };
    await site.ask('ada', 'run.start', elsewhere);
    expect(await site.ask('root', 'project.forget', FORGET)).toEqual({ kind: 'forgotten' });
    expect(runsIn(site)).toEqual([
      expect.stringMatching(/^run-slot\/run-slot:20000$/),
      expect.stringMatching(/^run\//),
    ]);
    expect(await site.ask('ada', 'run.current', FORGET)).toMatchObject({ run: null });
    expect(await site.begun()).toBeDefined();
  });

  it.each(['begun', 'held', 'paused', 'being handed over'])('is refused while a run is %s', async (what) => {
    const site = runSite();
    if (what === 'being handed over')
      await site.ask('ada', 'run.start', { ...FORGET, attempt: 'attempta', run: NEW_RUN });
    else {
      const of = await site.begun();
      if (what === 'held') await site.ask('ada', 'run.take', { ...of, holder: 'firsttab' });
      if (what === 'paused') await site.ask('ada', 'run.command', { ...of, command: 'pause' });
    }
    const before = new Map(site.store.values);
    expect(await site.call('root', 'project.forget', FORGET)).toMatchObject({ failure: { code: 'run-going' } });
    expect(site.store.values).toEqual(before);
  });

  it('goes through once a run that was never handed over in full has made way', async () => {
    const site = runSite();
    await site.ask('ada', 'run.start', { ...FORGET, attempt: 'attempta', run: NEW_RUN });
    site.clock.pass(DAY);
    await site.ask('root', 'project.forget', FORGET);
    expect(runsIn(site)).toEqual([]);
  });

  it('broken off anywhere, is completed by the next try', async () => {
    for (let at = 0; at < 8; at += 1) {
      let writes = -Infinity;
      const site = runSite((store) => ({
        ...store,
        transact: (given) => (writes++ === at ? Promise.reject(new Error('Ended')) : store.transact(given)),
      }));
      await site.ended('ada', [[group([1])], [group([2])]]);
      site.clock.pass(SECOND);
      await site.ended('ada');
      writes = 0;
      await site.call('root', 'project.forget', FORGET);
      writes = Infinity;
      expect(await site.ask('root', 'project.forget', FORGET)).toEqual({ kind: 'forgotten' });
      expect(runsIn(site)).toEqual([]);
    }
  });

  it('leaves a run whole that was started at the same moment', async () => {
    let isForgetting = false;
    const site = runSite((store) => ({
      ...store,
      transact: async (writes) => {
        if (isForgetting && writes.some(({ key }) => key.startsWith('run'))) {
          isForgetting = false;
          await site.begun('bob', [[group([7, 8])]]);
        }
        return store.transact(writes);
      },
    }));
    await site.ended();
    isForgetting = true;
    await site.ask('root', 'project.forget', FORGET);
    const { run } = await site.ask('bob', 'run.current', FORGET);
    expect(run).toMatchObject({ keeping: 'waiting', header: { approvedBy: 'bob' } });
    const of = { projectId: PROJECT, runId: run?.header.id ?? '' };
    expect(await site.ask('bob', 'run.take', { ...of, holder: 'firsttab' })).toMatchObject({ kind: 'taken' });
    expect(await site.ask('bob', 'run.portion', { ...of, index: 0 })).toMatchObject({ portion: { left: [] } });
  });

  it('deletes runs that cannot be read, too', async () => {
    const site = runSite();
    const { runId } = await site.ended();
    const key = `run/run:${runId}`;
    site.store.values.set(key, { ...(site.store.values.get(key) as object), schema: 0 });
    await site.ask('root', 'project.forget', FORGET);
    expect(runsIn(site)).toEqual([]);
  });
});
