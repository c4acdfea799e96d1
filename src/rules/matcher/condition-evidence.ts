import type { Evidence } from '../evidence';
import { fieldText, type IssueText } from '../issue-text';
import type { CompiledRule } from './compiled-pattern';
import type { Judge } from './judge';

/** The evidence of a rule without patterns, if its conditions hold: the first of them that asks for something there. */
export function conditionEvidence(compiled: CompiledRule, judge: Judge, text: IssueText): Evidence | undefined {
  if (judge.failedCondition(compiled) !== undefined) return undefined;
  const asked = compiled.conditions.find(([, condition]) => condition !== false);
  if (asked === undefined) return undefined;
  const [field, condition] = asked;
  const { id: ruleId, question, points } = compiled.rule;
  if (condition === true) {
    const { text: whole } = fieldText(text, field);
    const start = whole.length - whole.trimStart().length;
    return { ruleId, question, points, pattern: '', field, start, end: whole.trimEnd().length };
  }
  const match = judge.conditionMatch(compiled, field);
  if (match === undefined) return undefined;
  return { ruleId, question, points, pattern: match.pattern.source, field, start: match.start, end: match.end };
}
