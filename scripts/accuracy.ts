/**
 * `npm run accuracy [-- "TITLE=FILE.jsonl" …]`: measures the built-in rules on the project's examples, and on any other
 * issues that people have placed, and writes the figures into docs/accuracy.md, between its two marks.
 */
import { compileRules, type RuleSet } from '#rules';
import { english } from '#packs';
import {
  calibrateLeavingOut,
  evaluateOutcomes,
  learn,
  leaveSourcesOut,
  outcomesOf,
  type LabelledIssue,
  type Outcome,
} from '#measure';
import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';

import { jsonLines } from '../cli/read/json-lines';
import { figureTables } from '../cli/write/evaluated/figure-tables';
import { readAllLabelled } from './read-all-labelled';

const PAGE = 'docs/accuracy.md';
const MARKS = ['<!-- figures -->', '<!-- end of figures -->'] as const;
const EXAMPLES = [
  ['Examples that the rules were made with', 'docs/examples/english.jsonl'],
  ['Examples that chose between variants of the rules', 'docs/examples/unseen.jsonl'],
  ['Examples that were used for nothing but this', 'docs/examples/judged-once.jsonl'],
] as const;
/** The kinds of examples that were written to be hard. */
const HARD: ReadonlySet<string> = new Set(['trap', 'near-miss-of-mixed', 'mixed']);

/** Points that say nothing: what is left of the rules is their words, and the points that other sources teach. */
const FLAT_POINTS = 20;
const flat = (rules: RuleSet): RuleSet => ({
  ...rules,
  rules: rules.rules.map((rule) => ({ ...rule, points: Math.min(rule.patterns.length === 0 ? 1 : FLAT_POINTS, 100) })),
});

const table = (outcomes: readonly Outcome[], isWhole = true): string => {
  const evaluation = evaluateOutcomes(english, outcomes);
  return figureTables(isWhole ? evaluation : { ...evaluation, bySource: {} });
};

async function section(title: string, path: string): Promise<string> {
  const issues = await readAllLabelled(path);
  const kinds = await kindsOf(path);
  const outcomes = outcomesOf(compileRules(english), issues);
  const hard = outcomes.filter(({ issue }) => HARD.has(kinds.get(issue.id) ?? ''));
  const parts = [`## ${title}`, table(outcomes)];
  if (hard.length > 0)
    parts.push('### Of these, the hard ones: traps, near misses of mixed, mixed', table(hard, false));
  else parts.push('### From equal points, fitted on all other sources', table(leftOut(issues), false));
  return parts.join('\n\n');
}

function leftOut(issues: readonly LabelledIssue[]): readonly Outcome[] {
  const outcomes = leaveSourcesOut(issues, (others) => learn(flat(english), others, 0).ruleSet);
  return calibrateLeavingOut(english, outcomes);
}

/** What kind each example is of, by its id; none where the file does not say. */
async function kindsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  for await (const { value } of jsonLines(path, () => undefined)) {
    const read = v.safeParse(v.object({ id: v.string(), kind: v.string() }), value);
    if (read.success) kinds.set(read.output.id, read.output.kind);
  }
  return kinds;
}

async function writeAccuracy(more: readonly string[]): Promise<void> {
  const named = more.map((argument) => {
    const [title = '', path = ''] = argument.split('=', 2);
    return [title, path] as const;
  });
  const sections: string[] = [];
  for (const [title, path] of [...EXAMPLES, ...named]) sections.push(await section(title, path));
  const page = await readFile(PAGE, 'utf8');
  const [before, rest] = page.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has lost its marks.`);
  await writeFile(PAGE, `${before}${MARKS[0]}\n\n${sections.join('\n\n')}\n\n${MARKS[1]}${after}`);
}

void writeAccuracy(process.argv.slice(2));
