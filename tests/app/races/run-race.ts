import { checkRace } from './check-race';
import { nothingTold, publisher } from './publisher';
import { raceSite } from './race-site';
import { randomOf } from './random';
import { Turns } from './turns';

/** How a race went. */
export interface Race {
  readonly seed: number;
  readonly versions: number;
  /** Publishes that were told to be published, and those that met another one. */
  readonly published: number;
  readonly refused: number;
  readonly trace: readonly string[];
}

/** A race that broke a promise; its seed repeats it. */
class LostRace extends Error {
  override readonly name = 'LostRace';

  constructor(seed: number, trace: readonly string[], cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`Race ${seed}: ${why}\n\nReplay: npm run races -- 1 ${seed}\n\n${trace.join('\n')}`, { cause });
  }
}

/**
 * Lets two or three people publish at once, in an order and with faults that the seed decides, and checks what came of it.
 *
 * @throws LostRace
 */
export async function runRace(seed: number): Promise<Race> {
  const random = randomOf(seed);
  const faults = random.pick([0, 0, 0.03, 0.1]);
  const turns = new Turns(random, faults, random.pick([1, 0.3, 0.1]));
  const site = raceSite(turns);
  const told = nothingTold();
  const people = random.chance(0.3) ? 3 : 2;
  const actors = Array.from({ length: people }, (_, nth) => {
    const name = `p${nth + 1}`;
    // Sometimes the third is the first in another tab.
    const accountId = nth === 2 && random.chance(0.5) ? 'p1' : name;
    return () => publisher(name, accountId, site.pageOf(name, accountId), random, told);
  });
  try {
    await turns.run(actors);
    const versions = await checkRace(site, told, faults === 0);
    return { seed, versions, published: told.published.length, refused: told.refused.length, trace: turns.trace };
  } catch (error) {
    throw new LostRace(seed, turns.trace, error);
  }
}
