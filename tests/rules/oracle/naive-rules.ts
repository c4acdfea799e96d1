import type { RuleSet } from '#rules';

import type { Language } from '../../../src/rules/languages/language';
import { languageOf } from '../../../src/rules/languages/language-of';
import type { Negation } from '../../../src/rules/pattern/negation';
import { readNegation } from '../../../src/rules/pattern/read-negation';

/** A rule set with what it leaves to its language. */
export interface NaiveRules {
  readonly ruleSet: RuleSet;
  readonly language: Language;
  readonly negations: readonly Negation[];
}

export function readRules(ruleSet: RuleSet): NaiveRules {
  const language = languageOf(ruleSet.language);
  const negations = (ruleSet.negations ?? language.negations).flatMap((source) => {
    const read = readNegation(source);
    return read.kind === 'ok' ? [read.negation] : [];
  });
  return { ruleSet, language, negations };
}
