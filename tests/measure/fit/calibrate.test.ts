import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compileRules, suggest, type Calibration } from '#rules';
import { calibrate, isRight, type Outcome } from '#measure';

import { withConfidence } from '../../../src/measure/fit/calibrate';
import { placed } from '../placed';
import { smallRules } from '../small-rules';

const usual = suggest(compileRules(smallRules), placed('Export', 'backlog').text);

/** A clear suggestion of a strength; right or wrong. */
const clear = (strength: number, isRight: boolean): Outcome => ({
  issue: placed('Export', isRight ? 'backlog' : 'plan'),
  suggestion: { ...usual, points: { what: strength, why: 0, how: 0, when: 0 } },
});

const many = (times: number, of: (nth: number) => Outcome): readonly Outcome[] =>
  Array.from({ length: times }, (_, nth) => of(nth));

const measured = (outcomes: readonly Outcome[]): Calibration => {
  const found = calibrate(smallRules, outcomes);
  if (found === undefined) throw new Error('There were too few decisions.');
  return found;
};

describe('calibration', () => {
  it('takes 200 decisions', () => {
    expect(
      calibrate(
        smallRules,
        many(199, () => clear(20, true)),
      ),
    ).toBeUndefined();
    expect(
      calibrate(
        smallRules,
        many(200, () => clear(20, true)),
      ),
    ).toBeDefined();
  });

  it('finds how often suggestions of each strength are right', () => {
    const { clear: curve } = measured([
      ...many(400, (nth) => clear(10, nth % 5 < 3)),
      ...many(400, (nth) => clear(80, nth % 20 > 0)),
    ]);
    const at = (strength: number) => curve.find(([knot]) => knot === strength)?.[1];
    expect(at(10)).toBeCloseTo(0.6, 1);
    expect(at(80)).toBeCloseTo(0.95, 1);
  });

  it('begins High where 96 of 100 at least as strong are right', () => {
    const { high, clear: curve } = measured([
      ...many(500, (nth) => clear(20, nth % 5 > 0)),
      ...many(500, (nth) => clear(90, nth % 100 > 0)),
    ]);
    expect(high).toBeGreaterThan(curve[0]?.[1] ?? 1);
    expect(high).toBeLessThanOrEqual(curve.at(-1)?.[1] ?? 0);
  });

  it('has no High where nothing is right so often', () => {
    expect(measured(many(400, (nth) => clear(nth, nth % 3 > 0))).high).toBe(1);
  });

  it('measures mixed apart', () => {
    const mixed = (isRight: boolean): Outcome => ({
      issue: placed('Both', isRight ? 'mixed' : 'plan'),
      suggestion: {
        ...usual,
        place: 'mixed',
        reason: { kind: 'both', demands: [] },
        points: { what: 50, why: 0, how: 50, when: 0 },
      },
    });
    const { mixed: curve } = measured([
      ...many(200, () => clear(90, true)),
      ...many(100, (nth) => mixed(nth % 2 === 0)),
    ]);
    expect(curve.at(-1)?.[1]).toBeCloseTo(0.5, 1);
  });

  it('never makes a stronger suggestion less sure', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat({ max: 120 }), fc.boolean()), { minLength: 200, maxLength: 600 });
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const { clear: curve } = measured(drawn.map(([strength, isRight]) => clear(strength, isRight)));
        for (const [nth, [strength, probability]] of curve.entries()) {
          const [before, less] = curve[nth - 1] ?? [-1, 0];
          expect(strength).toBeGreaterThan(before);
          expect(probability).toBeGreaterThanOrEqual(less);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('calls nothing High unless 96 of 100 of all that is called so are right', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 9 })), { minLength: 200, maxLength: 500 });
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        // The stronger, the more often right.
        const outcomes = drawn.map(([strength, luck]) => clear(strength, luck * 6 < strength + 12));
        const calibration = measured(outcomes);
        const high = outcomes
          .map((outcome) => withConfidence(outcome, calibration))
          .filter(({ suggestion }) => suggestion.band === 'high');
        const right = high.filter(isRight).length;
        expect(high.length === 0 || right / high.length >= 0.96).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each band how often it is right', () => {
    const { right, high } = measured([
      ...many(300, (nth) => clear(10, nth % 5 < 3)),
      ...many(300, () => clear(90, true)),
    ]);
    expect(high).toBeGreaterThan(0.9);
    expect(right.high).toBeCloseTo(1, 1);
    expect(right.low).toBeCloseTo(0.6, 1);
  });

  it('says the same for the same issues, whatever their order', () => {
    const outcomes = many(300, (nth) => clear(nth % 7, nth % 3 > 0));
    expect(measured(outcomes.toReversed())).toEqual(measured(outcomes));
  });
});
