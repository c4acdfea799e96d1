import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fitWeights, leadsOf, POINTS_PER_LOGIT, type Target } from '../../../src/measure/fit/fit-weights';
import type { Speaker } from '../../../src/measure/fit/speaking';

const ISSUES = 12;
const arbitrarySpeaker: fc.Arbitrary<Speaker> = fc.record({
  id: fc.constant('rule'),
  sign: fc.constantFrom<1 | -1>(1, -1),
  points: fc.integer({ min: 1, max: 100 }),
  issues: fc.uniqueArray(fc.nat({ max: ISSUES - 1 })).map((issues) => issues.sort((a, b) => a - b)),
});
const arbitraryTargets = fc.array(
  fc.record({ isBacklog: fc.constantFrom<0 | 1>(0, 1), weight: fc.constantFrom(0, 0.5, 1, 2) }),
  { minLength: ISSUES, maxLength: ISSUES },
);
const loss = (
  speakers: readonly Speaker[],
  weights: Float64Array,
  targets: readonly Target[],
  pull: number,
): number => {
  const leads = leadsOf(speakers, weights, targets.length);
  const surprise = targets.reduce(
    (sum, { isBacklog, weight }, nth) =>
      sum + weight * Math.log1p(Math.exp((isBacklog === 1 ? -1 : 1) * (leads[nth] ?? 0))),
    0,
  );
  return speakers.reduce(
    (sum, { points }, nth) => sum + (pull / 2) * ((weights[nth] ?? 0) - points / POINTS_PER_LOGIT) ** 2,
    surprise,
  );
};

describe('fitted weights', () => {
  it('are never below nothing: no rule speaks against its own question', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpeaker, { maxLength: 6 }), arbitraryTargets, (speakers, targets) => {
        for (const weight of fitWeights(speakers, targets, 0.5)) expect(weight).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('explain the issues no worse than any others near them', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpeaker, { maxLength: 4 }), arbitraryTargets, (speakers, targets) => {
        const weights = fitWeights(speakers, targets, 0.5);
        const best = loss(speakers, weights, targets, 0.5);
        for (const nth of weights.keys()) {
          for (const step of [0.05, -0.05]) {
            const moved = Float64Array.from(weights, (weight, at) => Math.max(0, at === nth ? weight + step : weight));
            expect(loss(speakers, moved, targets, 0.5)).toBeGreaterThanOrEqual(best - 1e-6);
          }
        }
      }),
    );
  });

  it('are what they were for a rule that never speaks', () => {
    const silent: Speaker = { id: 'silent', sign: 1, points: 33, issues: [] };
    const [weight] = fitWeights([silent], [{ isBacklog: 1, weight: 1 }], 1);
    expect(weight).toBeCloseTo(33 / POINTS_PER_LOGIT);
  });

  it('stay nearer to what they were, the stronger the pull', () => {
    const speaker: Speaker = { id: 'rule', sign: 1, points: 40, issues: [0, 1, 2] };
    const targets = [0, 1, 2].map((): Target => ({ isBacklog: 0, weight: 1 }));
    const [free = 9, held = 0] = [0.1, 10].map((pull) => fitWeights([speaker], targets, pull)[0]);
    expect(free).toBeLessThan(held);
    expect(held).toBeLessThan(40 / POINTS_PER_LOGIT);
  });
});
