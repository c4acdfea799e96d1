import { describe, expect, it } from '@jest/globals';

import { compileRules, suggest, type Suggestion } from '#rules';
import { evaluateOutcomes, type Outcome } from '#measure';

import { placed } from '../placed';
import { smallRules } from '../small-rules';

const usual: Suggestion = suggest(compileRules(smallRules), placed('Export', 'backlog').text);

/** An answer of a given confidence, right or wrong. */
const answer = (confidence: number, isRight: boolean, others: Partial<Suggestion> = {}): Outcome => ({
  issue: placed('Export', isRight ? 'backlog' : 'plan'),
  suggestion: { ...usual, confidence, ...others },
});

const repeat = (times: number, outcome: Outcome): readonly Outcome[] => Array.from({ length: times }, () => outcome);

describe('the calibration error', () => {
  it('is none where confidence is the share that is right', () => {
    const outcomes = [...repeat(8, answer(0.8, true)), ...repeat(2, answer(0.8, false))];
    expect(evaluateOutcomes(smallRules, outcomes).calibrationError).toBeCloseTo(0);
    expect(evaluateOutcomes(smallRules, outcomes.toReversed()).calibrationError).toBeCloseTo(0);
  });

  it('is the mean distance over ten bins of as many issues each', () => {
    const sure = [...repeat(15, answer(0.9, true)), ...repeat(5, answer(0.9, false))];
    const unsure = [...repeat(10, answer(0.5, true)), ...repeat(10, answer(0.5, false))];
    // Five bins are right as often as they say, five in 75 of 100 cases instead of 90.
    expect(evaluateOutcomes(smallRules, [...sure, ...unsure]).calibrationError).toBeCloseTo(0.15 / 2);
  });

  it('does not ask about suggestions that claim nothing', () => {
    const silent = repeat(10, answer(0, false, { place: 'unclear' }));
    expect(evaluateOutcomes(smallRules, [...repeat(10, answer(1, true)), ...silent]).calibrationError).toBe(0);
  });
});

describe('the figures of bands', () => {
  it('are shares of all issues, and what is right of each', () => {
    const { bands } = evaluateOutcomes(smallRules, [
      ...repeat(4, answer(0.95, true, { band: 'high' })),
      ...repeat(1, answer(0.95, false, { band: 'high' })),
      ...repeat(3, answer(0.8, true, { band: 'medium' })),
      ...repeat(2, answer(0, false, { place: 'unclear', band: 'low' })),
    ]);
    expect(bands.high).toEqual({ share: 0.5, precision: 0.8 });
    expect(bands.medium).toEqual({ share: 0.3, precision: 1 });
    expect(bands.low).toEqual({ share: 0, precision: undefined });
  });
});
