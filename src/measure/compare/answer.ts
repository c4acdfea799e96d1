import { suggest, type CompiledRules, type IssueText, type Suggestion } from '#rules';

/** As much of a suggestion as is kept to see what other rules would change: where, and why. */
export interface Answer extends Pick<Suggestion, 'place' | 'evidence' | 'cut'> {
  /** Whether the text can be read at all: whatever the rules are, it is not clear without. */
  readonly isReadable: boolean;
}

/** What the rules answer for an issue. */
export function answerOf(rules: CompiledRules, text: IssueText): Answer {
  const { place, evidence, cut, reason } = suggest(rules, text);
  return {
    place,
    evidence,
    cut,
    isReadable: reason.kind !== 'no-text' && reason.kind !== 'other-language',
  };
}
