import { suggest, type CompiledRules, type IssueText, type Place, type Suggestion } from '#rules';

import { changedVoices, type ChangedVoice } from './changed-voices';

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

/** How many issues go from one place to another. */
interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly issues: number;
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
  const moves = new Map<string, Move>();
  for (const { key, text } of issues) {
    const [old, now] = [suggest(before, text), suggest(after, text)];
    if (old.place === now.place) continue;
    changed.push({ key, text, before: old, after: now, because: changedVoices(old.evidence, now.evidence) });
    const name = `${old.place} ${now.place}`;
    moves.set(name, { from: old.place, to: now.place, issues: (moves.get(name)?.issues ?? 0) + 1 });
  }
  return { issues: issues.length, moves: [...moves.values()].sort((a, b) => b.issues - a.issues), changed };
}
