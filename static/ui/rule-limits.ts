import type { Rule } from '#rules';

import { conditionWords } from './condition-words';
import { conditionsOf } from './conditions-of';
import { exceptionWords } from './exception-words';
import { leaveOutWords } from './part-words';

/** The conditions of a rule, what it leaves out and its exceptions, in one line; empty where it has none. */
export function ruleLimits(rule: Pick<Rule, 'only' | 'unless' | 'leaveOut'>): string {
  const words = [
    ...conditionsOf(rule).map(([field, condition]) => conditionWords(field, condition)),
    ...leaveOutWords(rule),
    ...exceptionWords(rule),
  ];
  return capitalized(words.join(' · '));
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
