import { suggest, type CompiledRules, type IssueText, type Suggestion } from '#rules';

/** As much of a suggestion as is kept to see what other rules would change: where, and why. */
export type Answer = Pick<Suggestion, 'place' | 'evidence' | 'cut'>;

/** What the rules answer for an issue. */
export function answerOf(rules: CompiledRules, text: IssueText): Answer {
  const { place, evidence, cut } = suggest(rules, text);
  return { place, evidence, cut };
}
