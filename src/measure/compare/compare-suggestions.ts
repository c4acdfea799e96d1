import type { CompiledRules, IssueText } from '#rules';

import { compareSuggestion, type ComparedSuggestion } from './compare-suggestion';
import { countMoves, type Move } from './moves';

/** An issue, and what it is called. */
interface NamedIssue {
  readonly key: string;
  readonly text: IssueText;
}

/** An issue that other rules would put elsewhere. */
type ChangedSuggestion = NamedIssue & ComparedSuggestion;

/** What other rules would do to issues. */
export interface SuggestionComparison {
  /** How many issues were compared. */
  readonly issues: number;
  /** Most issues first. */
  readonly moves: readonly Move[];
  /** In the order of the issues. */
  readonly changed: readonly ChangedSuggestion[];
}

/** Asks two rule sets about the same issues. Only places are compared, not how sure the rules are of them. */
export function compareSuggestions(
  before: CompiledRules,
  after: CompiledRules,
  issues: readonly NamedIssue[],
): SuggestionComparison {
  const changed: ChangedSuggestion[] = [];
  for (const { key, text } of issues) {
    const compared = compareSuggestion(before, after, text);
    if (compared.change === 'place') changed.push({ key, text, ...compared });
  }
  const moves = countMoves(changed.map(({ before: { place: from }, after: { place: to } }) => ({ from, to })));
  return { issues: issues.length, moves, changed };
}
