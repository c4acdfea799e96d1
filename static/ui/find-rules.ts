import { QUESTIONS, type Question, type Rule } from '#rules';

import { builtInNote } from './built-in-note';
import { conditionsOf } from './conditions-of';

/** Which rules of a list to show. */
export interface RuleFilter {
  /** Words that a rule must have, all of them, in its patterns, exceptions, conditions, note or id; empty for all. */
  readonly query: string;
  /** Only rules of this question. */
  readonly question?: Question | undefined;
}

/** The rules that a filter lets through, in their order; first of all the one whose id is just what is asked for. */
export function findRules(rules: readonly Rule[], { query, question }: RuleFilter): readonly Rule[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && question === undefined) return rules;
  const found = rules.filter((rule) => {
    if (question !== undefined && rule.question !== question) return false;
    const text = [...patternsOf(rule), builtInNote(rule), rule.id].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isAskedFor = ({ id }: Rule): boolean => id.toLowerCase() === words.join(' ');
  return found.some(isAskedFor) ? [...found.filter(isAskedFor), ...found.filter((rule) => !isAskedFor(rule))] : found;
}

const patternsOf = (rule: Rule): readonly string[] => [
  ...rule.patterns,
  ...(rule.unless?.sentence ?? []),
  ...(rule.unless?.anywhere ?? []),
  ...conditionsOf(rule).flatMap(([, condition]) => (typeof condition === 'boolean' ? [] : condition)),
];

/** How many rules each question has. */
export function countByQuestion(rules: readonly Rule[]): Readonly<Record<Question, number>> {
  const counts = { what: 0, why: 0, how: 0, when: 0 };
  for (const { question } of rules) counts[question] += 1;
  return counts;
}

/** The rules of each question, in the order of the questions. */
export function groupByQuestion(rules: readonly Rule[]): readonly (readonly [Question, readonly Rule[]])[] {
  const groups: Record<Question, Rule[]> = { what: [], why: [], how: [], when: [] };
  for (const rule of rules) groups[rule.question].push(rule);
  return QUESTIONS.map((question) => [question, groups[question]] as const);
}
