import type { Command } from 'commander';

import { explain } from '../commands/explain';
import { findIssue } from '../read/find-issue';
import { issueOfWords } from '../read/issue-of-words';
import { labelsOf } from '../read/labels-of';
import { readRules } from '../read/read-rules';
import { paintFor } from '../write/explained/paint';
import { EXIT } from './exit-codes';
import { writeOut } from './write-out';

interface Options {
  readonly rules?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly color: boolean;
}

/** `explain`: why one issue gets its place. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('[file]', 'issues: a Jira CSV export, JSON (a list or a search result of Jira), or JSON lines')
    .argument('[key]', 'which of them: its key')
    .description('show why one issue gets its place: what matched, what would change it, what nearly counted')
    .option('--summary <text>', 'try this summary, without a file')
    .option('--description <text>', 'try this description')
    .option('--rules <file>', 'a rule set as JSON (default: the built-in English rules)')
    .option('--no-color', 'mark words with [[…]] instead of colours')
    .addHelpText(
      'after',
      `
Shows the text of the issue with the words that matched marked, each line with its rules, their question and points;
the points in all; what the suggestion would need to change; and rules that matched but for one thing.
On a terminal the two sides have colours; elsewhere, or where NO_COLOR is set, words are marked [[so]].

Exit codes:
  0  the issue was explained
  1  no issue of the file has this key
  2  nothing was done: a file is missing or unreadable, the rules have faults, or the command is wrong

Examples:
  explain export.csv KIT-12
  explain export.csv KIT-12 --rules our-rules.json | less
  explain --summary "Migrate the database by March" --description "So that nobody waits."`,
    )
    .action(async (file: string | undefined, key: string | undefined, options: Options, command: Command) => {
      const { rules, summary, description, color } = options;
      const isTried = summary !== undefined || description !== undefined;
      if (isTried ? file !== undefined : file === undefined || key === undefined) {
        command.error('error: name a file and the key of an issue in it, or give --summary or --description.');
      }
      const ruleSet = await readRules(rules);
      const found = isTried
        ? issueOfWords({ summary, description })
        : await findIssue(file ?? '', key ?? '', labelsOf(ruleSet));
      if (found.kind === 'missing') {
        const unread = found.skipped === 0 ? '' : ` ${found.skipped} of its rows could not be read.`;
        process.stderr.write(`${file ?? ''} has no issue ${key ?? ''}.${unread}\n`);
        process.exitCode = EXIT.notFound;
        return;
      }
      await writeOut(explain(found.issue, ruleSet, paintFor(color, process.stdout, process.env)));
    });
}
