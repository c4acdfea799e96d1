import { asRuleTest, runRuleTests, type RuleTestResult } from '#measure';
import type { CompiledRules, SavedTest } from '#rules';
import { useEffect, useState } from 'react';

import { SLICE_PORTS } from '../../ui/slice-ports';
import { inSlices } from '../../ui/in-slices';

/** What came of one saved test. */
export interface SavedTestResult {
  readonly saved: SavedTest;
  readonly result: RuleTestResult;
}

/**
 * What the rules make of each test, in the order of the tests; undefined until that is known for the first time. Worked
 * out in slices, and started over when rules or tests change.
 */
export function useTestResults(
  rules: CompiledRules,
  tests: readonly SavedTest[],
): readonly SavedTestResult[] | undefined {
  const [results, setResults] = useState<readonly SavedTestResult[]>();
  useEffect(() => {
    const ended = new AbortController();
    const run = (saved: SavedTest): readonly SavedTestResult[] =>
      runRuleTests(rules, [asRuleTest(saved)]).map((result) => ({ saved, result }));
    inSlices(tests, run, SLICE_PORTS, ended.signal).then(
      (done) => {
        if (!ended.signal.aborted) setResults(done.flat());
      },
      () => undefined,
    );
    return () => ended.abort();
  }, [rules, tests]);
  return results;
}
