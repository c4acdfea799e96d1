import { labelNames } from '#issue';
import { compileRules, type RuleSet } from '#rules';
import { Option, type Command } from 'commander';
import { stat } from 'node:fs/promises';

import { classify, type ClassifySummary } from '../commands/classify';
import { classifyAgainstLabels } from '../commands/classify-against-labels';
import { classifyIssue } from '../commands/classify-issue';
import { compareIssues } from '../commands/compare-issues';
import { startProgress } from '../progress';
import { FileError } from '../read/file-error';
import { labelsOf } from '../read/labels-of';
import type { IssueFromFile } from '../read/read-issue';
import { readIssues } from '../read/read-issues';
import { readRules } from '../read/read-rules';
import { classifiedColumns } from '../write/classified';
import { comparedColumns } from '../write/compared/compared';
import { comparisonSummary } from '../write/compared/comparison-summary';
import { FORMATS, writerOf, type Format, type Writer } from '../write/writers';
import { CLASSIFY_HELP } from './classify-help';
import { EXIT } from './exit-codes';
import { writeOut } from './write-out';

interface Options {
  readonly rules?: string;
  readonly compare?: string;
  readonly changedOnly: boolean;
  readonly format: Format;
  readonly json: boolean;
}

/** `classify`: the suggested place of every issue in a file, and what other rules would change. */
export function addClassify(program: Command): void {
  program
    .command('classify')
    .argument('<file>', 'issues: a Jira CSV export, JSON (a list or a search result of Jira), or JSON lines')
    .description('write the suggested place of every issue in a file, or what other rules would change')
    .option('--rules <file>', 'a rule set: JSON, or CSV from the rules page (default: the built-in English rules)')
    .option('--compare <rules>', 'another rule set: write what it would change')
    .option('--changed-only', 'only issues that --compare changes; without it, those whose label says otherwise', false)
    .addOption(new Option('--format <format>', 'how to write').choices(FORMATS).default('table'))
    .addOption(new Option('--json', 'the same as --format jsonl').default(false).conflicts('format'))
    .addHelpText('after', CLASSIFY_HELP)
    .action(async (file: string, { rules, compare, changedOnly, json, ...options }: Options) => {
      const ruleSet = await readRules(rules);
      const format = json ? 'jsonl' : options.format;
      const others = compare === undefined ? undefined : await readRules(compare);
      const { skipped } = await (others === undefined
        ? classifyFile(file, ruleSet, changedOnly, format)
        : compareFile(file, ruleSet, others, changedOnly, format));
      process.exitCode = skipped > 0 ? EXIT.skipped : EXIT.ok;
    });
}

async function classifyFile(file: string, ruleSet: RuleSet, changedOnly: boolean, format: Format) {
  const rules = compileRules(ruleSet);
  const names = labelNames(ruleSet.settings);
  if (changedOnly && names === null) {
    throw new FileError('The rules say that this project has no labels: there is nothing to compare suggestions with.');
  }
  const answer = (issue: IssueFromFile) =>
    changedOnly && names !== null ? classifyAgainstLabels(rules, names, issue) : classifyIssue(rules, issue);
  const found = await answerAll(file, [ruleSet], answer, writerOf(format, classifiedColumns(changedOnly)));
  const { classified, written, skipped } = found;
  const otherwise = changedOnly ? ` Without a label that says the same: ${written}.` : '';
  if (format === 'table') await tell(`Classified: ${classified}.${otherwise} Skipped: ${skipped}.`);
  if (rules.calibration === undefined) await tell('Confidence is not measured with these rules: it is an order only.');
  return found;
}

async function compareFile(file: string, before: RuleSet, after: RuleSet, changedOnly: boolean, format: Format) {
  const [old, now] = [compileRules(before), compileRules(after)];
  const { answer, summary } = compareIssues(old, now, changedOnly);
  const found = await answerAll(file, [before, after], answer, writerOf(format, comparedColumns(format)));
  await writeOut(comparisonSummary(summary(), format), format === 'csv' ? process.stderr : process.stdout);
  if (format === 'table') await tell(`Compared: ${found.classified}. Skipped: ${found.skipped}.`);
  for (const [name, rules] of Object.entries({ old, new: now })) {
    if (rules.calibration === undefined) {
      await tell(`Confidence is not measured with the ${name} rules: it is an order only.`);
    }
  }
  return found;
}

async function answerAll<Row>(
  file: string,
  ruleSets: readonly RuleSet[],
  answer: (issue: IssueFromFile) => Row | undefined,
  writer: Writer<Row>,
): Promise<ClassifySummary> {
  const progress = startProgress(await sizeOf(file), process.stderr);
  return classify(readIssues(file, progress.advance, labelsOf(...ruleSets)), answer, writer, {
    write: writeOut,
    onSkipped: (row, reason) => tell(`${file}: row ${row} is skipped: ${reason}.`),
  }).finally(progress.stop);
}

const tell = (line: string): Promise<void> => writeOut(`${line}\n`, process.stderr);

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new FileError(`${file} cannot be read: there is no such file.`, { cause });
  }
}
