import type { ComparedSuggestion } from '#measure';
import type { IssueText, Suggestion } from '#rules';

import { voiceChangeWords } from './voice-change-words';

/** Why other rules suggest something else for an issue, a phrase each; never empty. */
export function becauseWords({ before, after, because }: ComparedSuggestion, text: IssueText): readonly string[] {
  const unread = unreadWords(before, after);
  if (unread !== undefined) return [unread];
  if (because.length > 0) return because.map((voice) => voiceChangeWords(voice, text));
  if (before.place !== after.place) return ['the language of the rules'];
  return [before.confidence === after.confidence ? 'where the bands begin' : 'how the rules measure confidence'];
}

/** Where one of the two asks no rule at all, no rule did it. */
function unreadWords({ reason: before }: Suggestion, { reason: after }: Suggestion): string | undefined {
  if (before.kind === after.kind) return undefined;
  const kinds = [before.kind, after.kind];
  if (kinds.includes('left-out')) return 'the issue types that take no part';
  return kinds.includes('other-language') ? 'the language of the rules' : undefined;
}
