import { QUESTIONS, SIDE_OF_QUESTION, type Question, type Side } from '#rules';

import type { Edit } from '../editing/edit';
import { NEW_RULE, type Editing } from '../editing/editing';

/** The edits that put a pattern into the form of a new rule; if one is open already, behind what stands there. */
export function newRuleEdits(
  { drafts }: Pick<Editing, 'drafts'>,
  pattern: string,
  question: Question,
): readonly Edit[] {
  const typed = drafts.get(NEW_RULE)?.patterns.trimEnd() ?? '';
  const type: Edit = {
    kind: 'type',
    key: NEW_RULE,
    to: { patterns: typed === '' ? pattern : `${typed}\n${pattern}` },
  };
  return drafts.has(NEW_RULE) ? [type] : [{ kind: 'open-new', question }, type];
}

/** A question to begin with: the first of the side that people put more of the issues on. */
export function likelyQuestion(decided: readonly (Side | undefined)[]): Question {
  const count = (side: Side): number => decided.filter((one) => one === side).length;
  const side: Side = count('plan') > count('backlog') ? 'plan' : 'backlog';
  return QUESTIONS.find((question) => SIDE_OF_QUESTION[question] === side) ?? 'what';
}
