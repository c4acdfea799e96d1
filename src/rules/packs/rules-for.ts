import type { Question } from '../question';
import type { Rule } from '../rule-set';

/** Rules of one question, all switched on. */
export function rulesFor(question: Question, rules: readonly Omit<Rule, 'question' | 'on'>[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, question, on: true }));
}
