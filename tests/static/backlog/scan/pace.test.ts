import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  CALLS_PER_SECOND,
  costOf,
  NOTHING_SPENT,
  POINTS_PER_HOUR,
  spend,
  waitFor,
} from '../../../../static/backlog/scan/pace';

const HOUR = 3_600_000;
const NOON = 1_700_000_000_000;

describe('the pace of scans', () => {
  it('lets the first calls pass at once', () => {
    expect(waitFor(NOTHING_SPENT, costOf(100), NOON)).toBe(0);
  });

  it('allows no more than so many calls in a second', () => {
    let spent = NOTHING_SPENT;
    for (let made = 0; made < CALLS_PER_SECOND; made += 1) spent = spend(spent, 1, NOON + made);
    expect(waitFor(spent, 1, NOON + 10)).toBe(990);
    expect(waitFor(spent, 1, NOON + 1000)).toBe(0);
  });

  it('waits for the minute that makes room, once the hour’s points are spent', () => {
    const spent = spend(spend(NOTHING_SPENT, 15_000, NOON), 5000, NOON + HOUR / 2);
    const wait = waitFor(spent, 101, NOON + HOUR / 2 + 5000);
    expect(wait).toBeGreaterThan(0);
    expect(waitFor(spent, 101, NOON + HOUR / 2 + 5000 + wait)).toBe(0);
    expect(waitFor(spent, 101, NOON + HOUR / 2 + 5000 + wait - 1)).toBe(1);
  });

  it('spends at most its share in any hour, however it is used', () => {
    const uses = fc.array(fc.record({ pause: fc.nat(600_000), points: fc.integer({ min: 1, max: 5001 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(uses, (all) => {
        let [now, spent] = [NOON, NOTHING_SPENT];
        const made: { at: number; points: number }[] = [];
        for (const { pause, points } of all) {
          now += pause;
          now += waitFor(spent, points, now);
          expect(waitFor(spent, points, now)).toBe(0);
          spent = spend(spent, points, now);
          made.push({ at: now, points });
        }
        for (const { at } of made) {
          const inHour = made.filter((call) => call.at > at - HOUR && call.at <= at);
          expect(inHour.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(POINTS_PER_HOUR);
        }
      }),
    );
  });
});
