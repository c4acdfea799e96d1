import {
  plainIssueText,
  suggest,
  type CompiledRules,
  type IssueText,
  type Place,
  type SavedTest,
  type Suggestion,
} from '#rules';

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

/** A test that is kept with its rules, ready to be run. */
export function asRuleTest(saved: SavedTest): RuleTest {
  const { name, must, mustNot, summary, description = '', type = '', labels = [], components = [] } = saved;
  const words = { summary, description, type, labels: labels.join('\n'), components: components.join('\n') };
  return { name, must, mustNot, text: plainIssueText(words) };
}
