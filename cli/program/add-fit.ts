import { parseRuleSet } from '#rules';
import { InvalidArgumentError, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { fit } from '../commands/fit';
import { FileError } from '../read/file-error';
import { readLabelled } from '../read/read-labelled';
import { readRules } from '../read/read-rules';
import { EXIT } from './exit-codes';
import { nameSkipped } from './name-skipped';
import { writeOut } from './write-out';

interface Options {
  readonly rules?: string;
  readonly out: string;
  readonly terms: number;
}

const USUAL_TERMS = 20;

/** `fit`: what decisions of people would make of a rule set. */
export function addFit(program: Command): void {
  program
    .command('fit')
    .argument('<file>', 'issues that people have placed: JSON lines of {id, summary, description, label, …}')
    .description('propose points and new terms for a rule set, and measure what its confidence means')
    .option('--rules <file>', 'a rule set as JSON (default: the built-in English rules)')
    .requiredOption('--out <file>', 'where the proposed rule set goes, as JSON')
    .option('--terms <number>', 'new terms at most', wholeNumber, USUAL_TERMS)
    .addHelpText(
      'after',
      `
Points are fitted by logistic regression; no rule ever speaks against its own question, and a rule about which the issues
say little keeps its points. Rules that do not help are left away. New terms are words and pairs of words, ranked by what
they add on sources that they were not learned from, and taken only if the rules are then more often right there. With at least 200 decisions, confidence is calibrated on sources left
out. The same file gives the same proposal; nothing is published.

Exit codes:
  0  the proposal was written
  1  written, but some lines could not be used; each is named with its row and reason
  2  nothing was done: a file is missing or unreadable, or the rules have faults

Examples:
  fit placed.jsonl --out proposed.json
  fit placed.jsonl --rules our-rules.json --terms 0 --out proposed.json`,
    )
    .action(async (file: string, { rules, out, terms }: Options) => {
      if ([file, rules].some((path) => path !== undefined && resolve(path) === resolve(out))) {
        throw new FileError(`${out} is read here: choose another name for the proposal.`);
      }
      const ruleSet = await readRules(rules);
      const skipped = nameSkipped(file);
      const answer = fit(ruleSet, await readLabelled(file, skipped.name), terms);
      if (parseRuleSet(answer.ruleSet).kind !== 'ok') throw new Error('The proposal would not be a rule set.');
      await writeProposal(out, `${JSON.stringify(answer.ruleSet, undefined, 2)}\n`);
      await writeOut(answer.report);
      process.exitCode = skipped.count() > 0 ? EXIT.skipped : EXIT.ok;
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number from 0 to 999.');
  return Number(text);
}

async function writeProposal(path: string, json: string): Promise<void> {
  try {
    await writeFile(path, json);
  } catch (cause) {
    throw new FileError(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
}
