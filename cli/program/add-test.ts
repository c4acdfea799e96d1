import { asRuleTest, type RuleTest } from '#measure';
import type { RuleSet } from '#rules';
import type { Command } from 'commander';

import { test } from '../commands/test';
import { FileError } from '../read/file-error';
import { readRuleTests } from '../read/read-rule-tests';
import { readRules } from '../read/read-rules';
import { EXIT } from './exit-codes';
import { writeOut } from './write-out';

/** `test`: whether rules put issues where they must. */
export function addTest(program: Command): void {
  program
    .command('test')
    .argument('<rules>', 'a rule set: JSON, or CSV from the rules page')
    .argument(
      '[tests]',
      'rule tests: JSON lines of {name?, summary, description?, must?, mustNot?}; else the tests in the rule set',
    )
    .description('check that the rules put issues where they must')
    .option('--json', 'write JSON', false)
    .addHelpText(
      'after',
      `
A line is {name?, summary, description?, must?, mustNot?}, with at least one of the last two; these are backlog, plan,
mixed or unclear. It may have issuetype, labels, components and so on, as issues have. Each test is shown with the
evidence for what the rules say.

Exit codes:
  0  all tests pass
  1  some fail
  2  nothing was done: a file is missing or unreadable, a line is no test, or the rules have faults

Examples:
  test our-rules.json
  test our-rules.json rule-tests.jsonl
  test our-rules.json rule-tests.jsonl --json`,
    )
    .action(async (rules: string, tests: string | undefined, { json }: { readonly json: boolean }) => {
      const ruleSet = await readRules(rules);
      const { failed, report } = test(
        ruleSet,
        tests === undefined ? ownTests(rules, ruleSet) : await readRuleTests(tests),
        json,
      );
      await writeOut(report);
      process.exitCode = failed > 0 ? EXIT.found : EXIT.ok;
    });
}

/** @throws FileError for a rule set without tests */
function ownTests(path: string, { tests = [] }: RuleSet): readonly RuleTest[] {
  if (tests.length === 0) throw new FileError(`${path} holds no tests: name a file with tests.`);
  return tests.map(asRuleTest);
}
