import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ownLabels, DEFAULT_LABELS } from '#issue';

import type { KeptRun } from '../../cli/simulate/judge';
import type { Ended } from '../../cli/simulate/one-run';
import { openWorld } from '../../cli/simulate/open-world';
import type { SimIssue } from '../../cli/simulate/sim-issue';
import { runsOn } from '../../cli/simulate/site-life';
import { VirtualClock } from '../../cli/simulate/virtual-clock';
import { CALM } from '../cli/simulate/calm';
import { endedRun } from '../cli/simulate/ended-run';

const DEEDS = ['panel', 'untag', 'add-label', 'remove-label', 'edit'] as const;

/** What people did to issues, by place in the list, and at which of its steps an undo's holder died. */
const Story = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  deeds: fc.array(fc.tuple(fc.nat(39), fc.constantFrom(...DEEDS)), { maxLength: 8 }),
  deaths: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
});

const told = ({ tag, labels }: SimIssue) => ({ tag, labels: [...labels].sort() });
const places = ({ tag, labels }: SimIssue): string =>
  JSON.stringify([tag ?? null, ownLabels(DEFAULT_LABELS).filter((label) => labels.includes(label))]);

/** A site of 40 issues on which a run was made, and nobody else was there. */
async function site(seed: number) {
  const fatal = new Set<number>();
  let steps = 0;
  const clock = new VirtualClock(Date.UTC(2026, 0, 26, 9));
  const { world, approved } = await openWorld(clock, {
    seed,
    issues: 40,
    mark: 'qalpha',
    trace: () => undefined,
    deaths: () => (fatal.has((steps += 1)) ? 'die-after' : 'go'),
    scenario: {
      ...CALM,
      // Next to nothing: the list is none of new issues alone, and nobody comes by while a run goes.
      touched: 1e-12,
    },
  });
  const runs = runsOn(world);
  const ended = (judge: () => Promise<Ended>) => endedRun(clock, judge);
  const issues = approved.map(({ id }) => world.site.issues.get(id)).filter((issue) => issue !== undefined);
  const shot = () => new Map(issues.map((issue) => [issue.id, told(issue)]));
  const before = shot();
  const run = await ended(runs.tag(approved));
  /** Takes a run back once more. @returns undefined: there is nothing to begin */
  const undoAgain = async (of: KeptRun): Promise<KeptRun | undefined> => {
    fatal.clear();
    const judge = runs.undo(of);
    await clock.run();
    return (await judge()).run;
  };
  /** Takes a run back, by pages and functions that die at these steps. */
  const undo = async (of: KeptRun, deaths: readonly number[] = []) => {
    steps = 0;
    fatal.clear();
    for (const step of deaths) fatal.add(step);
    const undone = await ended(runs.undo(of));
    fatal.clear();
    return undone;
  };
  return { world, issues, run, before, shot, undo, undoAgain };
}

describe('Jira 40: an undo', () => {
  it('restores property and labels exactly, but for what somebody changed since; interrupted, it comes to the same', async () => {
    await fc.assert(
      fc.asyncProperty(Story, async ({ seed, deeds, deaths }) => {
        const { world, issues, run, before, shot, undo } = await site(seed);
        const written = new Map(issues.map((issue) => [issue.id, places(issue)]));
        for (const [at, deed] of deeds) {
          const issue = issues[at];
          if (issue !== undefined) world.people[deed](issue);
        }
        const left = shot();
        const touched = new Set(issues.filter((issue) => places(issue) !== written.get(issue.id)).map(({ id }) => id));
        const undone = await undo(run, deaths);
        for (const issue of issues) {
          expect([issue.id, told(issue)]).toEqual([issue.id, (touched.has(issue.id) ? left : before).get(issue.id)]);
        }
        // What it left alone is listed.
        const listed = new Set(undone.portions.flatMap((portion) => portion.left.flatMap(({ ids }) => ids)));
        for (const id of touched) expect(listed.has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('has no second effect when it is made again, and is itself taken back by an undo', async () => {
    await fc.assert(
      fc.asyncProperty(Story, async ({ seed, deaths }) => {
        const { run, before, shot, undo, undoAgain } = await site(seed);
        const written = shot();
        const undone = await undo(run, deaths);
        expect(shot()).toEqual(before);
        expect(await undoAgain(run)).toBeUndefined();
        expect(shot()).toEqual(before);
        await undo(undone, deaths);
        expect(shot()).toEqual(written);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
