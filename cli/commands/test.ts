import { runRuleTests, type RuleTest, type RuleTestResult } from '#measure';
import { compileRules, type RuleSet } from '#rules';

import { printable } from '../write/printable';
import { voicesOf } from '../write/voice-words';

/** What came of the tests. */
export interface TestAnswer {
  readonly failed: number;
  /** To be read, or JSON; ends with a line break. */
  readonly report: string;
}

/** Runs rule tests. */
export function test(ruleSet: RuleSet, tests: readonly RuleTest[], json: boolean): TestAnswer {
  const results = runRuleTests(compileRules(ruleSet), tests);
  const failed = results.filter(({ passes }) => !passes).length;
  const passed = results.length - failed;
  const report = json
    ? JSON.stringify({ passed, failed, tests: results.map(inJson) }, undefined, 2)
    : [...results.flatMap(lines), `${passed} passed, ${failed} failed.`].map(printable).join('\n');
  return { failed, report: `${report}\n` };
}

const inJson = ({ test: { name, must, mustNot, text }, passes, suggestion }: RuleTestResult) => ({
  name,
  passes,
  must,
  mustNot,
  place: suggestion.place,
  evidence: voicesOf(suggestion.evidence, text),
});

function lines({ test: { name, must, mustNot, text }, passes, suggestion }: RuleTestResult): readonly string[] {
  const asked = [
    ...(must === undefined ? [] : [`must be ${must}`]),
    ...(mustNot === undefined ? [] : [`must not be ${mustNot}`]),
  ].join(' and ');
  const evidence = voicesOf(suggestion.evidence, text).map((voice) => `    ${voice}`);
  return [
    `${passes ? 'pass' : 'FAIL'}  ${name}: ${asked}, is ${suggestion.place}`,
    ...(evidence.length === 0 ? ['    no evidence'] : evidence),
  ];
}
