import { Command, CommanderError, Option } from 'commander';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';

import { classify } from './commands/classify';
import { explain } from './commands/explain';
import { startProgress } from './progress';
import { FileError } from './read/file-error';
import { findIssue } from './read/find-issue';
import { issueOfWords } from './read/issue-of-words';
import { readIssues } from './read/read-issues';
import { readRules } from './read/read-rules';
import { paintFor } from './write/explained/paint';
import { FORMATS, type Format } from './write/writers';

/** Exit codes, for scripts. */
const EXIT = { ok: 0, skipped: 1, notFound: 1, unusable: 2 } as const;

interface ClassifyOptions {
  readonly rules?: string;
  readonly format: Format;
}

interface ExplainOptions {
  readonly rules?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly color: boolean;
}

const program = new Command('backlog-or-plan')
  .description('Suggests whether issues belong in the product backlog or in the project plan, by rules that show why.')
  .exitOverride()
  .showHelpAfterError('(--help tells more)');

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
  .action(async (file: string, { rules, format }: ClassifyOptions) => {
    const ruleSet = await readRules(rules);
    const progress = startProgress(await sizeOf(file), process.stderr);
    const { classified, skipped } = await classify(readIssues(file, progress.advance), ruleSet, format, {
      write: writeOut,
      onSkipped: (row, reason) => process.stderr.write(`${file}: row ${row} is skipped: ${reason}.\n`),
    }).finally(progress.stop);
    if (format === 'table') process.stderr.write(`Classified: ${classified}. Skipped: ${skipped}.\n`);
    process.exitCode = skipped > 0 ? EXIT.skipped : EXIT.ok;
  });

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
  .action(async (file: string | undefined, key: string | undefined, options: ExplainOptions, command: Command) => {
    const { rules, summary, description, color } = options;
    const isTried = summary !== undefined || description !== undefined;
    if (isTried ? file !== undefined : file === undefined || key === undefined) {
      command.error('error: name a file and the key of an issue in it, or give --summary or --description.');
    }
    const ruleSet = await readRules(rules);
    const found = isTried ? issueOfWords({ summary, description }) : await findIssue(file ?? '', key ?? '');
    if (found.kind === 'missing') {
      const unread = found.skipped === 0 ? '' : ` ${found.skipped} of its rows could not be read.`;
      process.stderr.write(`${file ?? ''} has no issue ${key ?? ''}.${unread}\n`);
      process.exitCode = EXIT.notFound;
      return;
    }
    await writeOut(explain(found.issue, ruleSet, paintFor(color, process.stdout, process.env)));
  });

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new FileError(`${file} cannot be read: there is no such file.`, { cause });
  }
}

async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// `… | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unusable),
);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  else {
    const message = error instanceof FileError ? error.message : `Something went wrong: ${String(error)}`;
    process.stderr.write(`${message}\n`);
    process.exitCode = EXIT.unusable;
  }
});
