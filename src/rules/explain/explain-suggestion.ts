import type { IssueText } from '../issue-text';
import type { CompiledRules } from '../matcher/compiled-rules';
import { findNearMisses } from '../matcher/find-near-misses';
import type { Suggestion } from '../suggestion';
import type { Explanation } from './explanation';
import { findFlip } from './find-flip';

/**
 * What a suggestion rests on. Costs more than the suggestion itself: for an issue that somebody looks at, not for a
 * whole backlog.
 *
 * @param suggestion what `suggest` made of the same rules and text
 */
export function explainSuggestion(rules: CompiledRules, text: IssueText, suggestion: Suggestion): Explanation {
  return { flip: findFlip(text, suggestion), ...findNearMisses(rules, text) };
}
