import { suggest, type CompiledRules, type IssueText, type Suggestion } from '#rules';

import { changedVoices, type ChangedVoice } from './changed-voices';

/** What two rule sets suggest for one issue. */
export interface ComparedSuggestion {
  readonly before: Suggestion;
  readonly after: Suggestion;
  /** The most that differs. What is unclear has no band. */
  readonly change: 'place' | 'band' | 'none';
  /** What did it, the most points first; empty where nothing changed. */
  readonly because: readonly ChangedVoice[];
}

/** Asks two rule sets about the same issue. */
export function compareSuggestion(
  rulesBefore: CompiledRules,
  rulesAfter: CompiledRules,
  text: IssueText,
): ComparedSuggestion {
  const [before, after] = [suggest(rulesBefore, text), suggest(rulesAfter, text)];
  const change = changeOf(before, after);
  const because = change === 'none' ? [] : changedVoices(before.evidence, after.evidence);
  return { before, after, change, because };
}

function changeOf(before: Suggestion, after: Suggestion): ComparedSuggestion['change'] {
  if (before.place !== after.place) return 'place';
  return before.place === 'unclear' || before.band === after.band ? 'none' : 'band';
}
