import { Option, type Command } from 'commander';
import { stat } from 'node:fs/promises';

import { classify } from '../commands/classify';
import { startProgress } from '../progress';
import { FileError } from '../read/file-error';
import { readIssues } from '../read/read-issues';
import { readRules } from '../read/read-rules';
import { FORMATS, type Format } from '../write/writers';
import { EXIT } from './exit-codes';
import { writeOut } from './write-out';

interface Options {
  readonly rules?: string;
  readonly format: Format;
}

/** `classify`: the suggested place of every issue in a file. */
export function addClassify(program: Command): void {
  program
    .command('classify')
    .argument('<file>', 'issues: a Jira CSV export, JSON (a list or a search result of Jira), or JSON lines')
    .description('write the suggested place of every issue in a file')
    .option('--rules <file>', 'a rule set as JSON (default: the built-in English rules)')
    .addOption(new Option('--format <format>', 'how to write').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      `
Each issue gives key, place (backlog, plan, mixed or unclear), confidence (0 to 1) and evidence, strongest first.
The result goes to standard output, everything else to standard error; nothing is sent anywhere.

Exit codes:
  0  every issue was classified
  1  done, but some rows could not be read; each is named with its row and reason
  2  nothing was done: a file is missing or unreadable, the rules have faults, or the command is wrong

Examples:
  classify export.csv
  classify export.csv --format csv > places.csv
  classify issues.jsonl --rules our-rules.json --format jsonl | head`,
    )
    .action(async (file: string, { rules, format }: Options) => {
      const ruleSet = await readRules(rules);
      const progress = startProgress(await sizeOf(file), process.stderr);
      const { classified, skipped } = await classify(readIssues(file, progress.advance), ruleSet, format, {
        write: writeOut,
        onSkipped: (row, reason) => process.stderr.write(`${file}: row ${row} is skipped: ${reason}.\n`),
      }).finally(progress.stop);
      if (format === 'table') process.stderr.write(`Classified: ${classified}. Skipped: ${skipped}.\n`);
      process.exitCode = skipped > 0 ? EXIT.skipped : EXIT.ok;
    });
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new FileError(`${file} cannot be read: there is no such file.`, { cause });
  }
}
