import { runRace } from './run-race';

/** What many races came to. */
export interface Races {
  readonly races: number;
  readonly versions: number;
  /** Publishes that were told to be done. */
  readonly published: number;
  /** Publishes that were told that nothing changed, for a conflict or a failure. */
  readonly refused: number;
}

/** Races at once: each waits for its own hashes and its own deflating now and then. */
const LANES = 8;

/**
 * Runs a race for each seed from the first one on.
 *
 * @throws LostRace at the first that breaks a promise
 */
export async function runRaces(count: number, first = 1): Promise<Races> {
  let next = first;
  const sum = { races: 0, versions: 0, published: 0, refused: 0 };
  const lane = async (): Promise<void> => {
    while (next < first + count) {
      const race = await runRace(next++);
      sum.races += 1;
      sum.versions += race.versions;
      sum.published += race.published;
      sum.refused += race.refused;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sum;
}
