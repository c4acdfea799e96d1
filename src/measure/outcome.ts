import { suggest, type CompiledRules, type Suggestion } from '#rules';

import type { LabelledIssue } from './labelled-issue';

/** What the rules made of an issue that people have placed. */
export interface Outcome {
  readonly issue: LabelledIssue;
  readonly suggestion: Suggestion;
}

/** Asks the rules about every issue, in order. */
export const outcomesOf = (rules: CompiledRules, issues: readonly LabelledIssue[]): readonly Outcome[] =>
  issues.map((issue) => ({ issue, suggestion: suggest(rules, issue.text) }));

/** Whether the suggestion says what people said. */
export const isRight = ({ issue, suggestion }: Outcome): boolean => suggestion.place === issue.label;

/** Whether the suggestion decides for one side. */
export const isAnswered = ({ suggestion: { place } }: Outcome): boolean => place === 'backlog' || place === 'plan';

/** Whether people decided for one side. */
export const isDecided = ({ issue: { label } }: Outcome): boolean => label === 'backlog' || label === 'plan';
