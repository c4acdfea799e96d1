/**
 * `npm run accuracy [-- "TITLE=FILE.jsonl" …]`: measures the built-in rules on the project's examples, and on any other
 * issues that people have placed, and writes the figures into docs/accuracy.md, between its two marks.
 */
import { compileRules, type RuleSet } from '#rules';
import { english } from '#packs';
import { evaluateOutcomes, learn, leaveSourcesOut, outcomesOf, type LabelledIssue } from '#measure';
import { readFile, writeFile } from 'node:fs/promises';

import { readLabelled } from '../cli/read/read-labelled';
import { figureTables } from '../cli/write/evaluated/figure-tables';

const PAGE = 'docs/accuracy.md';
const MARKS = ['<!-- figures -->', '<!-- end of figures -->'] as const;
const EXAMPLES = [
  ['The examples of this project that the rules were made with', 'docs/examples/english.jsonl'],
  ['The examples of this project that nobody looked at while the rules were made', 'docs/examples/unseen.jsonl'],
] as const;

const refuse = (row: number, reason: string): never => {
  throw new Error(`row ${row}: ${reason}`);
};

function section(title: string, issues: readonly LabelledIssue[], rules: RuleSet): string {
  const asTheyAre = evaluateOutcomes(rules, outcomesOf(compileRules(rules), issues));
  const leftOut = evaluateOutcomes(
    rules,
    leaveSourcesOut(issues, (others) => learn(rules, others, 0).ruleSet),
  );
  return [
    `## ${title}`,
    figureTables(asTheyAre),
    '### With points fitted on all other sources',
    figureTables({ ...leftOut, bySource: {} }),
  ].join('\n\n');
}

async function writeAccuracy(more: readonly string[]): Promise<void> {
  const named = more.map((argument) => {
    const [title = '', path = ''] = argument.split('=', 2);
    return [title, path] as const;
  });
  const sections: string[] = [];
  for (const [title, path] of [...EXAMPLES, ...named]) {
    sections.push(section(title, await readLabelled(path, refuse), english));
  }
  const page = await readFile(PAGE, 'utf8');
  const [before, rest] = page.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has lost its marks.`);
  await writeFile(PAGE, `${before}${MARKS[0]}\n\n${sections.join('\n\n')}\n\n${MARKS[1]}${after}`);
}

void writeAccuracy(process.argv.slice(2));
