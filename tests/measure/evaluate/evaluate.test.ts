import { describe, expect, it } from '@jest/globals';

import { evaluate } from '#measure';

import { placed } from '../placed';
import { smallRules } from '../small-rules';

const ISSUES = [
  placed('Export one', 'backlog', { source: 'a', question: 'what' }),
  placed('Export two', 'backlog', { source: 'a', question: 'why' }),
  placed('Deploy the export', 'backlog', { source: 'b', id: 'torn' }),
  placed('Deploy one', 'plan', { source: 'b', question: 'how' }),
  placed('Export three', 'plan', { source: 'b', id: 'misled' }),
  placed('Phoenix', 'plan', { source: 'b' }),
  placed('Bluebird', 'unclear', { source: 'b' }),
  placed('Export four', 'unclear', { source: 'b', id: 'overread' }),
];

describe('an evaluation', () => {
  const found = evaluate(smallRules, ISSUES);

  it('counts what people said against what the rules said', () => {
    expect(found.n).toBe(8);
    expect(found.labels).toEqual({ backlog: 3, plan: 3, mixed: 0, unclear: 2 });
    expect(found.confusion).toEqual({
      backlog: { backlog: 3, plan: 0, mixed: 0, unclear: 0 },
      plan: { backlog: 1, plan: 1, mixed: 0, unclear: 1 },
      mixed: { backlog: 0, plan: 0, mixed: 0, unclear: 0 },
      unclear: { backlog: 1, plan: 0, mixed: 0, unclear: 1 },
    });
  });

  it('takes macro-F1 over issues placed on a side, where an abstention is an error', () => {
    // Backlog: 3 right of 4 said and 3 there; plan: 1 right of 1 said and 3 there.
    expect(found.macroF1).toBeCloseTo((6 / 7 + 2 / 4) / 2);
    expect(found.coverage).toBeCloseTo(5 / 6);
    expect(found.precision).toBeCloseTo(4 / 5);
  });

  it('tells answers that should not have been given', () => {
    expect(found.falseAnswers).toBeCloseTo(1 / 2);
  });

  it('compares the question where people named one', () => {
    expect(found.questionAccuracy).toBeCloseTo(2 / 3);
  });

  it('says nothing about what does not occur', () => {
    expect(found.mixedF1).toBeUndefined();
    expect(evaluate(smallRules, ISSUES.slice(0, 2)).falseAnswers).toBeUndefined();
  });

  it('tells sources apart', () => {
    expect(found.bySource['a']).toMatchObject({ n: 2, accuracy: 1, coverage: 1 });
    expect(found.bySource['b']).toMatchObject({ n: 6, accuracy: 3 / 6 });
  });

  it('gives every figure an interval that holds it, the same each time', () => {
    const [low, high] = found.intervals.macroF1 ?? [1, 0];
    expect(low).toBeLessThan(found.macroF1 ?? 0);
    expect(high).toBeGreaterThanOrEqual(found.macroF1 ?? 1);
    expect(evaluate(smallRules, ISSUES).intervals).toEqual(found.intervals);
  });

  it('tells of each rule what it does and where it misleads', () => {
    const [exporting, deploying] = found.rules;
    expect(exporting).toMatchObject({ id: 'export', hits: 5, coverage: 5 / 8, precision: 3 / 4, overlaps: [] });
    expect(exporting?.conflicts).toEqual([{ id: 'deploy', share: 1 / 5 }]);
    expect(exporting?.mistakes).toEqual(['misled', 'overread']);
    expect(deploying).toMatchObject({ id: 'deploy', hits: 2, precision: 1 / 2, mistakes: [] });
  });

  it('names rules of the same side that speak together', () => {
    const twice = { ...smallRules.rules[0], id: 'export-too' } as (typeof smallRules.rules)[0];
    const [first] = evaluate({ ...smallRules, rules: [...smallRules.rules, twice] }, ISSUES).rules;
    expect(first?.overlaps).toEqual([{ id: 'export-too', share: 1 }]);
  });

  it('leaves rules out of its table that are switched off', () => {
    const off = { ...smallRules, rules: smallRules.rules.map((rule) => ({ ...rule, on: rule.id !== 'deploy' })) };
    expect(evaluate(off, ISSUES).rules.map(({ id }) => id)).toEqual(['export']);
  });
});
