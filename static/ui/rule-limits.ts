import type { Rule } from '#rules';

import { conditionWords } from './condition-words';
import { conditionsOf } from './conditions-of';
import { exceptionWords } from './exception-words';
import { whereWords } from './field-words';
import { leaveOutWords } from './part-words';

/** Beyond its words: where a rule looks, its conditions and its exceptions, in one line; empty where it has none. */
export function ruleLimits(rule: Pick<Rule, 'where' | 'only' | 'unless' | 'leaveOut'>): string {
  const words = [
    ...conditionsOf(rule).map(([field, condition]) => conditionWords(field, condition)),
    decapitalized(whereWords(rule)),
    ...leaveOutWords(rule),
    ...exceptionWords(rule),
  ].filter(Boolean);
  return capitalized(words.join(' · '));
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const decapitalized = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
