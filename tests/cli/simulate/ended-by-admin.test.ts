import { describe, expect, it } from '@jest/globals';

import type { KeptRun } from '../../../cli/simulate/judge';
import type { Ended } from '../../../cli/simulate/one-run';
import { openWorld } from '../../../cli/simulate/open-world';
import type { Scenario } from '../../../cli/simulate/scenario';
import { runsOn } from '../../../cli/simulate/site-life';
import { VirtualClock } from '../../../cli/simulate/virtual-clock';
import { CALM } from './calm';

const SECOND = 1_000;

/** A site on which nobody may act for who is away; the list's starter leaves, and an administrator ends the run. */
async function leftSite(seed: number, leavesAt: number, more: Partial<Scenario> = {}, issues = 40) {
  const clock = new VirtualClock(Date.UTC(2026, 0, 26, 9));
  const scenario = {
    ...CALM,
    touched: 1e-12,
    refusesAbsent: true,
    tabOpens: [{ from: 0, until: leavesAt, says: seed % 2 === 0 }],
    endsAt: leavesAt,
    ...more,
  };
  const { world, approved } = await openWorld(clock, {
    seed,
    issues,
    mark: 'qalpha',
    trace: () => undefined,
    scenario,
  });
  const site = { ...world, scenario: { ...scenario, ...world.scenario } };
  const runs = runsOn(site);
  const ended = async (judge: () => Promise<Ended>): Promise<KeptRun | undefined> => {
    await clock.run();
    const { run, faults } = await judge();
    expect(faults).toEqual([]);
    return run;
  };
  /** From now on everybody stays until a run is over. */
  const settle = (): void => {
    Object.assign(site.scenario, {
      tabOpens: CALM.tabOpens,
      refusesAbsent: false,
      endsAt: Infinity,
      cancelsAt: Infinity,
    });
  };
  const shot = () =>
    approved.map(({ id }) => {
      const { tag, labels = [] } = world.site.issues.get(id) ?? {};
      return [id, tag, [...labels].sort()];
    });
  const before = shot();
  return { site, settle, ended, shot, before, runs, run: await ended(runs.tag(approved)) };
}

const MOMENTS = Array.from({ length: 24 }, (_, nth) => 200 + nth * 450);

describe('a run that an administrator ends as it stands', () => {
  it('is taken back to the last issue, whenever that was', async () => {
    let halfDone = 0;
    for (const [nth, leavesAt] of MOMENTS.entries()) {
      const { run, runs, settle, ended, shot, before } = await leftSite(nth + 1, leavesAt);
      if (run === undefined) continue;
      halfDone += run.state.left['half-done'] ?? 0;
      settle();
      await ended(runs.undo(run));
      expect(shot()).toEqual(before);
    }
    expect(halfDone).toBeGreaterThan(0);
  }, 60_000);

  it('is gone on with to the last issue, which an undo of that leaves as it found it', async () => {
    for (const [nth, leavesAt] of MOMENTS.entries()) {
      const { run, runs, settle, ended, shot } = await leftSite(nth + 1, leavesAt);
      if (run === undefined) continue;
      const left = shot();
      settle();
      const again = await ended(runs.retry(run));
      expect(again?.state.left ?? {}).toEqual({});
      if (again === undefined) continue;
      await ended(runs.undo(again));
      expect(shot()).toEqual(left);
    }
  }, 60_000);

  it('of issues that are written one by one is gone on with, too', async () => {
    for (const leavesAt of [1_200, 3_100, 5 * SECOND]) {
      const { run, runs, settle, ended } = await leftSite(leavesAt, leavesAt, { mode: 'single' });
      if (run === undefined) continue;
      settle();
      expect((await ended(runs.retry(run)))?.state.left ?? {}).toEqual({});
    }
  }, 60_000);
});

it('a run that was cancelled in the first of its portions is gone on with in all of them', async () => {
  const more = { refusesAbsent: false, tabOpens: CALM.tabOpens, endsAt: Infinity, cancelsAt: 4 * SECOND };
  const { run, runs, settle, ended } = await leftSite(3, Infinity, more, 20_400);
  expect(run?.state).toMatchObject({ status: 'cancelled' });
  if (run === undefined) return;
  expect(run.header.portions).toBe(3);
  settle();
  const again = await ended(runs.retry(run));
  expect((again?.state.written ?? 0) + run.state.written).toBe(20_400);
}, 60_000);
