import type { Command } from 'commander';

import { evaluate, type EvaluateOptions } from '../commands/evaluate';
import { readLabelled } from '../read/read-labelled';
import { readRules } from '../read/read-rules';
import { EXIT } from './exit-codes';
import { nameSkipped } from './name-skipped';
import { writeOut } from './write-out';

/** `evaluate`: how good rules are on issues that people have placed. */
export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .argument('<file>', 'issues that people have placed: JSON lines of {id, summary, description, label, …}')
    .description('measure how often the rules say what people said')
    .option('--rules <file>', 'a rule set as JSON (default: the built-in English rules)')
    .option('--json', 'write JSON', false)
    .option('--errors', 'list the misses with their evidence', false)
    .option('--leave-sources-out', 'judge each source by points fitted on all others', false)
    .addHelpText(
      'after',
      `
A line is {id, summary, description, label, source?, issuetype?, question?}; label is backlog, plan, mixed or unclear,
question is what, why, how or when. The source is the team or project it comes from.

Macro-F1 is taken over the issues that people placed in backlog or plan: mixed or unclear as an answer is an error there.
The interval beside a figure holds it 95 times in 100 (bootstrap over issues). The calibration error is the mean distance
of confidence from the share that is right, over ten bins of as many issues each.

Exit codes:
  0  every line was used
  1  done, but some lines could not be used; each is named with its row and reason
  2  nothing was done: a file is missing or unreadable, or the rules have faults

Examples:
  evaluate placed.jsonl
  evaluate placed.jsonl --rules our-rules.json --errors | less
  evaluate placed.jsonl --leave-sources-out --json`,
    )
    .action(async (file: string, { rules, ...options }: EvaluateOptions & { readonly rules?: string }) => {
      const ruleSet = await readRules(rules);
      const skipped = nameSkipped(file);
      await writeOut(evaluate(ruleSet, await readLabelled(file, skipped.name), options));
      process.exitCode = skipped.count() > 0 ? EXIT.skipped : EXIT.ok;
    });
}
