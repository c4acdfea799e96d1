import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';

import { english } from '#packs';
import { fingerprintOf } from '#rules';
import { evaluate, type Evaluation, type LabelledIssue } from '#measure';

import { readAllLabelled } from '../../../scripts/read-all-labelled';

/** Figures that the built-in rules had, less a little: what falls below has become worse. */
interface AtLeast {
  readonly macroF1: number;
  readonly coverage: number;
  readonly precision: number;
  readonly mixedF1?: number;
  readonly high: number;
}

function expectAtLeast(found: Evaluation, least: AtLeast): void {
  expect(found.macroF1).toBeGreaterThanOrEqual(least.macroF1);
  expect(found.coverage).toBeGreaterThanOrEqual(least.coverage);
  expect(found.precision).toBeGreaterThanOrEqual(least.precision);
  expect(found.bands.high.precision).toBeGreaterThanOrEqual(least.high);
  if (least.mixedF1 !== undefined) expect(found.mixedF1).toBeGreaterThanOrEqual(least.mixedF1);
}

describe('the confidence of the built-in rules', () => {
  it('was measured with the rules as they are', () => {
    // After a change of the rules: measure again, see docs/accuracy.md.
    expect(english.calibration?.rules).toBe(fingerprintOf(english));
  });
});

describe('the built-in rules on the examples of this project', () => {
  let issues: readonly LabelledIssue[];
  beforeAll(async () => {
    issues = await readAllLabelled('docs/examples/english.jsonl');
  });

  it('are tried on enough of each kind', () => {
    const count = (holds: (issue: LabelledIssue) => boolean): number => issues.filter(holds).length;
    expect(issues.length).toBeGreaterThanOrEqual(300);
    expect(count(({ label }) => label === 'mixed')).toBeGreaterThanOrEqual(60);
    expect(count(({ question }) => question === 'why')).toBeGreaterThanOrEqual(60);
  });

  it('are as right as they were', () => {
    expectAtLeast(evaluate(english, issues), {
      macroF1: 0.96,
      coverage: 0.94,
      precision: 0.98,
      mixedF1: 0.82,
      high: 0.94,
    });
  });

  it('are as right as they were on issues that were used for nothing but judging', async () => {
    const judged = evaluate(english, await readAllLabelled('docs/examples/judged-once.jsonl'));
    expectAtLeast(judged, { macroF1: 0.86, coverage: 0.89, precision: 0.92, mixedF1: 0.71, high: 0.92 });
  });

  it('are as right as they were on issues that chose between variants', async () => {
    const unseen = evaluate(english, await readAllLabelled('docs/examples/unseen.jsonl'));
    expectAtLeast(unseen, { macroF1: 0.89, coverage: 0.93, precision: 0.92, mixedF1: 0.69, high: 0.89 });
  });
});

/** Real texts that may not be part of the project. */
const REAL = '../shared/data/labelled.jsonl';

describe('the built-in rules on real texts', () => {
  (existsSync(REAL) ? it : it.skip)('are as right as they were', async () => {
    const found = evaluate(english, await readAllLabelled(REAL));
    expectAtLeast(found, { macroF1: 0.9, coverage: 0.91, precision: 0.94, high: 0.96 });
    expect(found.calibrationError).toBeLessThanOrEqual(0.05);
  });
});
