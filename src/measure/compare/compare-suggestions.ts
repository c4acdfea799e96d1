import { suggest, type CompiledRules, type IssueText, type Suggestion } from '#rules';

import { changedVoices, type ChangedVoice } from './changed-voices';
import { countMoves, type Move } from './moves';

/** An issue, and what it is called. */
interface NamedIssue {
  readonly key: string;
  readonly text: IssueText;
}

/** An issue that other rules would put elsewhere. */
interface ChangedSuggestion {
  readonly key: string;
  readonly text: IssueText;
  readonly before: Suggestion;
  readonly after: Suggestion;
  /** What did it, the most points first. */
  readonly because: readonly ChangedVoice[];
}

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
    const [old, now] = [suggest(before, text), suggest(after, text)];
    if (old.place === now.place) continue;
    changed.push({ key, text, before: old, after: now, because: changedVoices(old.evidence, now.evidence) });
  }
  const moves = countMoves(changed.map(({ before: { place: from }, after: { place: to } }) => ({ from, to })));
  return { issues: issues.length, moves, changed };
}
