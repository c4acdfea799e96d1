import type { DelayedEvent, Pushed, RunQueue } from '#app';

import { ConnectionLost } from './connection-lost';
import type { Holder } from './holder';
import type { World } from './world';

/** The queue takes some seconds, and now and then a minute. */
const SOON_MS = 5_000;
const LATE_MS = 60_000;

/**
 * The queue of a site as a function reaches it. What it took is delivered unordered, twice or not at all.
 *
 * @param deliver hands an event to a function
 */
export function queueOf(world: World, holder: Holder, deliver: (event: unknown) => void): RunQueue {
  const { clock, chance, scenario, troubles, trace, hear } = world;
  const takeAs =
    (jobId: string) =>
    ({ event, delaySeconds }: DelayedEvent): void => {
      const body = JSON.stringify(event);
      hear(body);
      const due = (most: number): void =>
        clock.after(delaySeconds * 1_000 + chance.between(0, most), () => {
          if (!world.takenBack.has(jobId)) deliver(JSON.parse(body));
        });
      if (!chance.is(scenario.eventsLost)) due(SOON_MS);
      if (chance.is(scenario.eventsDoubled)) due(LATE_MS);
    };
  return {
    push: (events) =>
      holder.step(async () => {
        await clock.sleep(chance.between(5, 40));
        const jobId = world.newName();
        const take = takeAs(jobId);
        const all = { kind: 'all', jobId } as const;
        const pushed = chance.is(troubles.queue) ? refusal(events, take, all) : all;
        if (pushed === all) events.forEach(take);
        trace(`${holder.name} push → ${pushed.kind}`);
        await clock.sleep(chance.between(5, 40));
        return pushed;
      }),
    cancel: (jobId) =>
      holder.step(async () => {
        await clock.sleep(chance.between(5, 40));
        if (chance.is(troubles.queue)) throw new ConnectionLost();
        world.takenBack.add(jobId);
        trace(`${holder.name} takes word back`);
      }),
  };

  /** One of the ways in which the queue does not take what it is given. */
  function refusal(
    events: readonly DelayedEvent[],
    take: (event: DelayedEvent) => void,
    all: Extract<Pushed, { kind: 'all' }>,
  ): Pushed {
    const kind = chance.pick(['limited', 'partly', 'chain-ended', 'lost', 'lost-after'] as const);
    if (kind === 'lost-after') events.forEach(take);
    if (kind === 'lost' || kind === 'lost-after') throw new ConnectionLost();
    if (kind !== 'partly') return { kind };
    const missing = events.filter(() => chance.is(0.5));
    events.filter((event) => !missing.includes(event)).forEach(take);
    return missing.length === 0 ? all : { kind, missing };
  }
}
