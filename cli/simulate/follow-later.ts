import { followChange, sweepChanges } from '#app';
import type { JiraRequest } from '#jira';

import { jiraAnswer } from './sim-jira';
import { APP, PROJECT } from './sim-site';
import type { World } from './world';

/** How long after a change an event or a sweep comes to look at it, in milliseconds. */
const LATEST_MS = 20_000;
/** How long each of its calls takes. */
const CALL_MS = 1_500;
/** How long a sweep may take. */
const SWEEP_MS = 55_000;

/** Lets the app look at an issue by itself a little later: by an event where its text was changed, or else in a sweep. */
export function followLater(world: World, id: number): void {
  const { clock, chance, site, scenario, trace } = world;
  if (!scenario.acts) return;
  const at = chance.between(0, LATEST_MS);
  if (site.issues.get(id)?.textAt !== clock.now()) {
    sweepLater(world, at);
    return;
  }
  const look = async (): Promise<void> => {
    const event = {
      eventType: 'avi:jira:updated:issue',
      issue: { id: String(id), fields: { project: { id: PROJECT } } },
    };
    trace(`the app looks at ${id}: ${JSON.stringify(await followChange(portsOf(world), event))}`);
  };
  clock.after(at, () => void look());
}

/** On a site one sweep is due at a time. */
const due = new WeakSet<World>();

function sweepLater(world: World, milliseconds: number): void {
  if (due.has(world)) return;
  due.add(world);
  const { clock, trace } = world;
  const sweep = async (): Promise<void> => {
    const end = clock.now() + SWEEP_MS;
    const swept = await sweepChanges({ ...portsOf(world), timeLeft: () => end - clock.now() });
    due.delete(world);
    trace(`the app sweeps: ${JSON.stringify(swept)}`);
  };
  clock.after(milliseconds, () => void sweep());
}

/** What the app has when it acts by itself. */
function portsOf(world: World) {
  const { clock, chance, site, store, plant } = world;
  const request = async (what: JiraRequest) => {
    await clock.sleep(chance.between(10, CALL_MS));
    return jiraAnswer(site, clock.now(), what, APP);
  };
  return { store, now: () => new Date(clock.now()), request: (plant.request ?? ((one) => one))(request, world) };
}
