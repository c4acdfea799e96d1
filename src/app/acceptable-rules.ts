import { parseRuleSet, type RuleSet } from '#rules';

import { AppError } from './app-error';

/**
 * A rule set that came from a browser.
 *
 * @throws AppError `invalid-rules` with the path of each fault; `newer-rules`
 */
export function acceptableRules(input: unknown): RuleSet {
  const parsed = parseRuleSet(input);
  if (parsed.kind === 'newer') throw new AppError('newer-rules');
  if (parsed.kind === 'faulty') throw new AppError('invalid-rules', parsed.faults);
  return parsed.ruleSet;
}
