import { describe, expect, it } from '@jest/globals';

import { runRace } from './races/run-race';
import { runRaces } from './races/run-races';

/** `npm run races` runs 10,000 and more. */
const COUNT = 500;

describe('two or three people who publish at once, with lost answers and functions that are ended', () => {
  it(`lose no update in ${COUNT} races`, async () => {
    const { races, versions, published, refused } = await runRaces(COUNT);
    expect(races).toBe(COUNT);
    // That there was something to lose.
    expect(versions).toBeGreaterThan(2 * COUNT);
    expect(published).toBeGreaterThan(2 * COUNT);
    expect(refused).toBeGreaterThan(COUNT);
  }, 300_000);

  it('race the same way again with the same seed', async () => {
    for (const seed of [3, 14, 159]) {
      const [once, again] = await Promise.all([runRace(seed), runRace(seed)]);
      expect(again).toEqual(once);
      expect(once.trace.length).toBeGreaterThan(20);
    }
  });
});
