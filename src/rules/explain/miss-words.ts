import type { IssueText, Part } from '../issue-text';
import type { MissReason, NearMiss } from '../near-miss';
import { CONDITION_FIELDS, USUAL_WHERE, type ConditionField, type Rule } from '../rule-set';
import { matchedWords } from './matched-words';

/**
 * Why a rule did not count, to go on after "“deploy” would speak for Plan, but": `it stands in code`.
 *
 * @param rule the rule that missed
 */
export function missWords(miss: NearMiss, rule: Pick<Rule, 'where' | 'only'>, text: IssueText): string {
  const { why } = miss;
  switch (why.kind) {
    case 'field':
      return `the rule looks in ${whereWords(rule)} only`;
    case 'part':
      return `it stands ${IN_PART[why.part]}`;
    case 'template-line':
      return 'its line comes with a template';
    case 'negation':
      return `“${matchedWords(text, { field: miss.field, ...why.cue })}” denies it`;
    case 'exception':
      return `${EXCEPTION_STANDS[why.scope]}: “${why.pattern}”`;
    case 'condition':
      return `the rule is ${conditionWords(why.field, rule)}`;
  }
}

const IN_PART = {
  headings: 'in a heading',
  lists: 'in a list',
  tables: 'in a table',
  quotes: 'in a quote',
  code: 'in code',
  panels: 'in a panel',
  links: 'in a link',
} as const satisfies Record<Part | 'links', string>;

const EXCEPTION_STANDS = {
  sentence: 'an exception of the rule stands in the same sentence',
  anywhere: 'an exception of the rule stands in the issue',
} as const satisfies Record<Extract<MissReason, { readonly kind: 'exception' }>['scope'], string>;

const FIELD_WORDS = {
  summary: 'the summary',
  description: 'the description',
  type: 'the issue type',
  labels: 'the labels',
  components: 'the components',
} as const;

const whereWords = ({ where = USUAL_WHERE }: Pick<Rule, 'where'>): string =>
  listed(
    where.map((field) => FIELD_WORDS[field]),
    'and',
  );

type KnownField = (typeof CONDITION_FIELDS)[number];

/** What a condition asks of an issue, after "the rule is". `reads` stands before the quoted patterns. */
interface ConditionPhrases {
  readonly set: string;
  readonly empty: string;
  readonly reads: string;
}

const CONDITION = {
  type: {
    set: 'only for issues with a type',
    empty: 'only for issues without a type',
    reads: 'only for issues of type',
  },
  labels: {
    set: 'only for issues with a label',
    empty: 'only for issues without labels',
    reads: 'only for issues with the label',
  },
  components: {
    set: 'only for issues with a component',
    empty: 'only for issues without components',
    reads: 'only for issues with the component',
  },
  status: {
    set: 'only for issues with a status',
    empty: 'only for issues without a status',
    reads: 'only for issues in status',
  },
  dueDate: {
    set: 'only for issues with a due date',
    empty: 'only for issues without a due date',
    reads: 'only for issues due',
  },
  fixVersions: {
    set: 'only for issues with a fix version',
    empty: 'only for issues without a fix version',
    reads: 'only for issues with the fix version',
  },
  subTask: { set: 'only for sub-tasks', empty: 'not for sub-tasks', reads: 'only for sub-tasks of type' },
} as const satisfies Record<KnownField, ConditionPhrases>;

function conditionWords(field: ConditionField, { only = {} }: Pick<Rule, 'only'>): string {
  const condition = only[field];
  const known = CONDITION_FIELDS.find((name) => name === field);
  const { set, empty, reads } = known === undefined ? customField(field) : CONDITION[known];
  if (condition === true || condition === undefined) return set;
  if (condition === false) return empty;
  return `${reads} ${quoted(condition)}`;
}

const customField = (id: string): ConditionPhrases => ({
  set: `only for issues with ${id} set`,
  empty: `only for issues without ${id}`,
  reads: `only for issues where ${id} has`,
});

/** More would be a list rather than a reason. */
const MOST_QUOTED = 3;

function quoted(patterns: readonly string[]): string {
  const isCut = patterns.length > MOST_QUOTED + 1;
  const shown = (isCut ? patterns.slice(0, MOST_QUOTED) : patterns).map((pattern) => `“${pattern}”`);
  return listed(isCut ? [...shown, `${patterns.length - MOST_QUOTED} more`] : shown, 'or');
}

/** `a, b and c` */
const listed = (words: readonly string[], join: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1) ?? ''}`;
