import { followChange } from '#app';
import type { JiraRequest } from '#jira';

import { jiraAnswer } from './sim-jira';
import { APP, PROJECT } from './sim-site';
import type { World } from './world';

/** How long after a change an event or a sweep comes to look at it, in milliseconds. */
const LATEST_MS = 20_000;
/** How long each of its calls takes. */
const CALL_MS = 1_500;

/** Lets the app look at an issue by itself a little later, as it does after an event of Jira, and in a sweep. */
export function followLater(world: World, id: number): void {
  const { clock, chance, site, store, scenario, trace } = world;
  if (!scenario.acts) return;
  const request = async (what: JiraRequest) => {
    await clock.sleep(chance.between(10, CALL_MS));
    return jiraAnswer(site, clock.now(), what, APP);
  };
  const look = async (): Promise<void> => {
    const event = {
      eventType: 'avi:jira:updated:issue',
      issue: { id: String(id), fields: { project: { id: PROJECT } } },
    };
    const followed = await followChange({ request, store, now: () => new Date(clock.now()) }, event);
    trace(`the app looks at ${id}: ${JSON.stringify(followed)}`);
  };
  clock.after(chance.between(0, LATEST_MS), () => void look());
}
