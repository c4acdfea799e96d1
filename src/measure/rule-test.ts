import { suggest, type CompiledRules, type IssueText, type Place, type Suggestion } from '#rules';

/** An issue that rules must, or must not, put in a place. */
export interface RuleTest {
  readonly name: string;
  readonly text: IssueText;
  readonly must: Place | undefined;
  readonly mustNot: Place | undefined;
}

/** What came of a test. */
export interface RuleTestResult {
  readonly test: RuleTest;
  readonly passes: boolean;
  readonly suggestion: Suggestion;
}

/** Asks rules about the issue of each test. */
export const runRuleTests = (rules: CompiledRules, tests: readonly RuleTest[]): readonly RuleTestResult[] =>
  tests.map((test) => {
    const suggestion = suggest(rules, test.text);
    const { place } = suggestion;
    const passes = (test.must === undefined || place === test.must) && place !== test.mustNot;
    return { test, passes, suggestion };
  });
