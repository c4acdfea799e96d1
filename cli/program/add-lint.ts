import type { Command } from 'commander';

import { lint } from '../commands/lint';
import { labelsOf } from '../read/labels-of';
import { readAllIssues } from '../read/read-all-issues';
import { readRules } from '../read/read-rules';
import { EXIT } from './exit-codes';
import { nameSkipped } from './name-skipped';
import { writeOut } from './write-out';

interface Options {
  readonly issues?: string;
  readonly json: boolean;
}

/** `lint`: what is worth a look in a rule set. */
export function addLint(program: Command): void {
  program
    .command('lint')
    .argument('<rules>', 'a rule set: JSON, or CSV from the rules page')
    .description('find patterns that say the same, say nothing or contradict each other, each with a fix')
    .option('--issues <file>', 'issues to hold the rules against: a Jira CSV export, JSON or JSON lines')
    .option('--json', 'write JSON', false)
    .addHelpText(
      'after',
      `
Finds what is duplicate (the same pattern twice), shadowed (counts only where another pattern of its rule counts), dead
(can never count; with issues, never did), contradictory (the same pattern on both sides) and, with issues, too broad
(counts in over half of them). None of it keeps the rules from being used. Each finding says what its fix would change.

Exit codes:
  0  nothing was found
  1  something was found
  2  nothing was done: a file is missing or unreadable, or the rules have faults

Examples:
  lint our-rules.json
  lint our-rules.json --issues export.csv --json`,
    )
    .action(async (path: string, { issues, json }: Options) => {
      const ruleSet = await readRules(path);
      const read =
        issues === undefined ? undefined : await readAllIssues(issues, labelsOf(ruleSet), nameSkipped(issues).name);
      const { findings, report } = lint(
        ruleSet,
        read?.map(({ text }) => text),
        json,
      );
      await writeOut(report);
      process.exitCode = findings > 0 ? EXIT.found : EXIT.ok;
    });
}
