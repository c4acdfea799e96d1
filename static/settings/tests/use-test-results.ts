import { asRuleTest, runRuleTests, type RuleTestResult } from '#measure';
import type { CompiledRules, SavedTest } from '#rules';
import { useCallback, useMemo } from 'react';

import { useInSlices } from '../../ui/use-in-slices';

/** What came of one saved test. */
export interface SavedTestResult {
  readonly saved: SavedTest;
  readonly result: RuleTestResult;
}

/** What the rules make of each test, in the order of the tests; undefined until that is known for the first time. */
export function useTestResults(
  rules: CompiledRules,
  tests: readonly SavedTest[],
): readonly SavedTestResult[] | undefined {
  const run = useCallback(
    (saved: SavedTest): readonly SavedTestResult[] =>
      runRuleTests(rules, [asRuleTest(saved)]).map((result) => ({ saved, result })),
    [rules],
  );
  const results = useInSlices(tests, run);
  return useMemo(() => results?.flat(), [results]);
}
