import { FACTS, type Part } from '../issue-text';
import type { Effect, Finding, FindingKind, Fix, PatternPlace } from './finding';

/** How a rule is called, by its id: where nobody says otherwise, by the id. */
export type NameOf = (ruleId: string) => string;

const byId: NameOf = (ruleId) => ruleId;

/** What was found, in a sentence. */
export function findingWords(finding: Finding, nameOf: NameOf = byId): string {
  switch (finding.kind) {
    case 'duplicate':
      return finding.other.ruleId === finding.ruleId
        ? `It says the same as ${placeWords(finding.other, finding, nameOf)}.`
        : `It says the same as ${placeWords(finding.other, finding, nameOf)}, so that the same words count for both.`;
    case 'shadowed':
      return `Wherever it counts, ${placeWords(finding.by, finding, nameOf)}, counts too.`;
    case 'dead':
      return deadWords(finding);
    case 'contradicts':
      return `It says the same as ${placeWords(finding.other, finding, nameOf)}, which speaks for the other side.`;
    case 'too-broad':
      return `It counts in ${finding.hits} of ${issuesWords(finding.issues)}: that tells little about any of them.`;
  }
}

/** What a fix does, in a phrase to be chosen: `Remove “csv” from export`. */
export function fixWords(fix: Fix, nameOf: NameOf = byId): string {
  switch (fix.kind) {
    case 'remove-pattern':
      return `Remove “${fix.pattern}” from ${nameOf(fix.ruleId)}`;
    case 'switch-off':
      return `Switch off ${nameOf(fix.ruleId)}`;
  }
}

/** What the fix of a finding does to suggestions, in a sentence. */
export function effectWords(finding: Finding): string {
  return EFFECT[finding.effect](finding);
}

/** The kinds in words that stand before a number or behind "is". */
export const FINDING_NAMES = {
  duplicate: 'duplicate',
  shadowed: 'shadowed',
  dead: 'dead',
  contradicts: 'contradictory',
  'too-broad': 'too broad',
} as const satisfies Record<FindingKind, string>;

const EFFECT = {
  none: () => 'No suggestion rests on it.',
  'within-parts': (finding) => {
    const leftOut = finding.kind === 'shadowed' ? finding.leavesOut : [];
    const parts = [...leftOut.map((part) => PART_WORDS[part]), 'a link', 'a line'];
    return `No suggestion rests on it, unless ${listed(parts)} begins or ends between its words.`;
  },
  suggestions: () => 'Suggestions may change.',
} as const satisfies Record<Effect, (finding: Finding) => string>;

const PART_WORDS = {
  headings: 'a heading',
  lists: 'a list',
  tables: 'a table',
  quotes: 'a quote',
  code: 'code',
  panels: 'a panel',
} as const satisfies Record<Part, string>;

function deadWords({ why }: Extract<Finding, { readonly kind: 'dead' }>): string {
  switch (why.kind) {
    case 'no-stems':
      return 'It can never match: the forms of a word are not known in the language of the rules.';
    case 'no-word':
      return 'It can never match: nothing of it is a word.';
    case 'exception':
      return why.scope === 'sentence'
        ? `It can never count: the exception “${why.pattern}” stands in the same sentence each time.`
        : `It can never count: the exception “${why.pattern}” stands in the issue each time.`;
    case 'empty-fields':
      return `It can never count: it looks in ${listed(why.fields, 'and')} only, and only if there is nothing.`;
    case 'conditions':
      return `It can never count: its conditions on ${listed(why.fields.map(fieldWords), 'and')} exclude each other.`;
    case 'condition':
      return `It can never count: no pattern of its condition on ${fieldWords(why.field)} can match.`;
    case 'never':
      return `It counts in none of ${issuesWords(why.issues)}.`;
  }
}

/** A pattern of the same rule, or of another one. */
const placeWords = (
  { ruleId, index, pattern }: PatternPlace,
  finding: { readonly ruleId: string },
  nameOf: NameOf,
): string => (ruleId === finding.ruleId ? `pattern ${index + 1}, “${pattern}”` : `“${pattern}” of ${nameOf(ruleId)}`);

const FACT_WORDS = {
  status: 'status',
  dueDate: 'due date',
  fixVersions: 'fix versions',
  subTask: 'sub-tasks',
} as const satisfies Record<(typeof FACTS)[number], string>;

function fieldWords(field: string): string {
  const fact = FACTS.find((known) => known === field);
  return fact === undefined ? field : FACT_WORDS[fact];
}

const issuesWords = (issues: number): string => (issues === 1 ? '1 issue' : `${issues} issues`);

const listed = (words: readonly string[], join: 'and' | 'or' = 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1) ?? ''}`;
