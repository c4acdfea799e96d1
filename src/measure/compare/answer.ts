import { isUnread, suggest, type CompiledRules, type IssueText, type Suggestion } from '#rules';

/** As much of a suggestion as is kept to see what other rules would change: where, and why. */
export interface Answer extends Pick<Suggestion, 'place' | 'evidence' | 'cut'> {
  /** Whether the rules are asked at all: without, it is unclear whatever they say. */
  readonly isReadable: boolean;
}

/** What the rules answer for an issue. */
export function answerOf(rules: CompiledRules, text: IssueText): Answer {
  const { place, evidence, cut, reason } = suggest(rules, text);
  return { place, evidence, cut, isReadable: !isUnread(reason) };
}
