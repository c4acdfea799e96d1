import type { Command } from 'commander';

import { diff } from '../commands/diff';
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

/** `diff`: how two rule sets differ, and what that does to issues. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .argument('<old>', 'a rule set: JSON, or CSV from the rules page')
    .argument('<new>', 'another one')
    .description('say which rules were added, removed or changed, and which suggestions change')
    .option('--issues <file>', 'issues to ask both about: a Jira CSV export, JSON or JSON lines')
    .option('--json', 'write JSON', false)
    .addHelpText(
      'after',
      `
Rules are the same rule when their ids are; their order makes no difference. With issues, it counts the suggestions that
change from one place to another, and lists the first 20 with the words that did it: + speaks now, - no longer, ~ speaks
otherwise.

Exit codes:
  0  the rules are the same
  1  they differ
  2  nothing was done: a file is missing or unreadable, or the rules have faults

Examples:
  diff published.json draft.json
  diff published.json draft.json --issues export.csv`,
    )
    .action(async (old: string, now: string, { issues, json }: Options) => {
      const [before, after] = [await readRules(old), await readRules(now)];
      const read =
        issues === undefined
          ? undefined
          : await readAllIssues(issues, labelsOf(before, after), nameSkipped(issues).name);
      const { isSame, report } = diff(before, after, read, json);
      await writeOut(report);
      process.exitCode = isSame ? EXIT.ok : EXIT.found;
    });
}
