import { describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';

import { DEFAULT_LABELS, type Tag } from '#issue';
import type { ApprovedIssue } from '#run';

import { followLater } from '../../../cli/simulate/follow-later';
import type { Ended } from '../../../cli/simulate/one-run';
import { openWorld } from '../../../cli/simulate/open-world';
import { runsOn } from '../../../cli/simulate/site-life';
import { VirtualClock } from '../../../cli/simulate/virtual-clock';
import { CALM } from './calm';
import { endedRun } from './ended-run';

const OLD: Tag = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 2, run: 'old' };
const BOTH = [DEFAULT_LABELS.backlog, DEFAULT_LABELS.plan];

/** A list of issues in Backlog that go to Plan, on a site where Jira takes labels off every second of them. */
async function clingingSite(issues: number, acts = false) {
  const clock = new VirtualClock(Date.UTC(2026, 0, 26, 9));
  const scenario = { ...CALM, touched: 0, acts };
  const more = { seed: 7, issues, mark: 'qalpha', trace: () => undefined, scenario } as const;
  const { world, approved } = await openWorld(clock, more);
  const list = approved.map(({ id }): ApprovedIssue => ({
    id,
    place: 'plan',
    band: 'high',
    choice: 'suggested',
    tag: OLD,
    labels: [DEFAULT_LABELS.backlog],
  }));
  for (const { id, tag, labels } of list) world.site.add({ id, tag, labels, isClinging: id % 2 === 0 });
  const runs = runsOn({ ...world, scenario: { ...world.scenario, mode: 'labels' } });
  const ended = (judge: () => Promise<Ended>) => endedRun(clock, judge);
  const shot = () => list.map(({ id }) => [id, world.site.issues.get(id)?.tag, world.site.issues.get(id)?.labels]);
  /** Jira takes labels off again. */
  const letGo = (): void => {
    for (const issue of world.site.issues.values()) issue.isClinging = false;
  };
  /** The app looks at all of them by itself. */
  const follow = async (): Promise<void> => {
    for (const { id } of list) followLater(world, id);
    await clock.run();
  };
  const before = shot();
  return { follow, runs, ended, shot, before, letGo, run: await ended(runs.tag(list)) };
}

describe.each([40, 640])('of %d issues, half of which keep their old label', (issues) => {
  const half = issues / 2;

  it('the run says so, and an undo puts back all of them, tag and labels', async () => {
    const { run, runs, ended, shot, before, letGo } = await clingingSite(issues);
    expect(run.state).toMatchObject({ status: 'finished', written: half, left: { 'label-stays': half } });
    expect(shot().filter(([, , labels]) => isDeepStrictEqual(labels, BOTH)).length).toBe(half);
    letGo();
    const back = await ended(runs.undo(run));
    expect(back.state).toMatchObject({ written: issues });
    expect(shot()).toEqual(before);
  });

  it('the app, which looks at them by itself, takes nobody’s decision from the label that stayed', async () => {
    const { follow, shot } = await clingingSite(issues, true);
    const left = shot();
    await follow();
    expect(shot()).toEqual(left);
  });

  it('a retry takes the old label off, and leaves the rest as it stands', async () => {
    const { run, runs, ended, shot, letGo } = await clingingSite(issues);
    letGo();
    const again = await ended(runs.retry(run));
    expect(again.state).toMatchObject({ written: half });
    for (const [, tag, labels] of shot()) {
      expect(tag).toMatchObject({ place: 'plan', by: 'run' });
      expect(labels).toEqual([DEFAULT_LABELS.plan]);
    }
  });

  it('a retry that Jira refuses as well says so again', async () => {
    const { run, runs, ended } = await clingingSite(issues);
    const again = await ended(runs.retry(run));
    expect(again.state).toMatchObject({ status: 'finished', written: 0, left: { 'label-stays': half } });
    expect((await ended(runs.undo(again))).state.written).toBe(half);
  });
});
