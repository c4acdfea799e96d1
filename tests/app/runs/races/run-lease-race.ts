import { memoryStore } from '../../../builders/memory-store';
import { randomOf } from '../../races/random';
import { Turns } from '../../races/turns';
import { PROJECT, runSite } from '../set-up';
import { checkLeaseRace } from './check-lease-race';
import { holder, type Told } from './holder';
import { leaseSite } from './lease-site';

/** How a race went. */
export interface LeaseRace {
  readonly checkpoints: number;
  readonly told: Told;
  readonly trace: readonly string[];
}

/** A store in which a run waits for whoever takes it. */
export async function begunStore() {
  const { store, begun } = runSite();
  const { runId } = await begun();
  return { values: store.values, of: { projectId: PROJECT, runId } };
}

/**
 * Lets two or three tabs and functions hold a run in turn, in an order and with faults that the seed decides, and checks
 * what came of it.
 *
 * @throws Error with the seed and all steps
 */
export async function runLeaseRace(seed: number, begun: Awaited<ReturnType<typeof begunStore>>): Promise<LeaseRace> {
  const random = randomOf(seed);
  const turns = new Turns(random, random.pick([0, 0.05, 0.15]), random.pick([1, 0.3, 0.1]));
  const store = memoryStore();
  for (const [key, value] of begun.values) store.values.set(key, structuredClone(value));
  const first = store.values.get(`run/run:${begun.of.runId}`);
  const site = leaseSite(turns, random, store, begun.of);
  const told: Told = { kept: [], lost: [], held: 0 };
  const actors = Array.from({ length: random.chance(0.3) ? 3 : 2 }, (_, nth) => {
    const actor = `a${nth + 1}`;
    const isTab = random.chance(0.5);
    return () =>
      isTab
        ? holder(site.tabKeeper(`${actor}tab`), site, random, told)
        : site.inFunction(actor, (keeper) => holder(keeper, site, random, told));
  });
  try {
    await turns.run(actors);
    return { checkpoints: checkLeaseRace(site, first, told).length, told, trace: turns.trace };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Race ${seed}: ${why}\n\n${turns.trace.join('\n')}`, { cause: error });
  }
}
