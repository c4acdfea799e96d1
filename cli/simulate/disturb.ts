import type { Portion, RunCommand } from '#run';

import { isOver, type KeptRun } from './sim-keeper';
import type { World } from './world';

/** What others do while a run is advanced. */
export function disturb(
  { clock, chance, site, people, scenario, trace }: World,
  run: KeptRun,
  portions: readonly Portion[],
): void {
  const victims = new Set<number>();
  for (const { groups } of portions) {
    for (const { ids } of groups) for (const id of ids) if (chance.is(scenario.touched)) victims.add(id);
  }
  const act = (id: number): void => {
    const issue = site.issues.get(id);
    if (issue !== undefined) people.act(issue);
  };
  for (const id of victims) {
    if (chance.is(0.5)) clock.after(chance.between(0, 120_000), () => act(id));
  }
  // Others act right after the app did: those are the moments that count.
  site.listen(({ id }) => {
    if (victims.has(id) && chance.is(0.4)) clock.after(chance.between(0, 10_000), () => act(id));
  });
  const at = (time: number, what: string, act: () => void): void => {
    if (!Number.isFinite(time)) return;
    clock.after(time, () => {
      if (isOver(run)) return;
      trace(what);
      act();
    });
  };
  const say = (command: RunCommand): void => {
    if (run.command === 'cancel') return;
    run.command = command;
    run.hear();
  };
  at(scenario.pausesAt, 'paused', () => say('pause'));
  at(scenario.pausesAt + 600_000, 'resumed', () => say('go'));
  at(scenario.cancelsAt, 'cancelled', () => say('cancel'));
  at(scenario.editingEndsAt, 'may not edit any more', () => (site.mayEdit = false));
  at(scenario.bulkEndsAt, 'may not make bulk changes any more', () => (site.mayBulkChange = false));
}
