import type { Portion } from '#run';

import { followLater } from './follow-later';
import type { Hands } from './go-through';
import { publish } from './publish';
import type { World } from './world';

/** The share of the app's own changes after which an event or a sweep looks at the issue. */
const FOLLOWED = 0.05;

/** What others do while a run is advanced. */
export function disturb(world: World, portions: readonly Portion[], { isGoing, say, end }: Hands): void {
  const { clock, chance, site, people, scenario, trace } = world;
  const victims = new Set<number>();
  for (const { groups } of portions) {
    for (const { ids } of groups) for (const id of ids) if (chance.is(scenario.touched)) victims.add(id);
  }
  const act = (id: number): void => {
    const issue = site.issues.get(id);
    if (issue === undefined) return;
    people.act(issue);
    followLater(world, id);
  };
  for (const id of victims) {
    if (chance.is(0.5)) clock.after(chance.between(0, 120_000), () => act(id));
  }
  // Others act right after the app did: those are the moments that count.
  site.listen(({ id }) => {
    if (scenario.acts && chance.is(FOLLOWED)) followLater(world, id);
    if (victims.has(id) && chance.is(0.4)) clock.after(chance.between(0, 10_000), () => act(id));
  });
  const at = (time: number, what: string, act: () => void): void => {
    if (!Number.isFinite(time)) return;
    clock.after(time, async () => {
      if (!(await isGoing())) return;
      trace(what);
      act();
    });
  };
  for (const time of scenario.publishesAt) clock.after(time, () => publish(world));
  at(scenario.pausesAt, 'somebody pauses it', () => say('pause'));
  at(scenario.pausesAt + 600_000, 'somebody resumes it', () => say('go'));
  at(scenario.cancelsAt, 'somebody cancels it', () => say('cancel'));
  at(scenario.endsAt, 'an administrator ends it', end);
  at(scenario.editingEndsAt, 'may not edit any more', () => (site.mayEdit = false));
  at(scenario.bulkEndsAt, 'may not make bulk changes any more', () => (site.mayBulkChange = false));
}
