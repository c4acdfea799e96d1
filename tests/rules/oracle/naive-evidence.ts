import type { Evidence, Rule } from '#rules';

import { conditionsOf } from './conditions-of';
import { holds } from './holds';
import { inOrder } from './in-order';
import type { JudgedRule } from './judged-matches';
import { patternMatches } from './pattern-matches';
import { patternsOf } from './patterns-of';
import type { ReadIssue } from './read-issue';

/**
 * Every piece of evidence in an issue, found slowly: each pattern is tried at each word, each match is held against
 * each thing that could stand against it. What `findEvidence` finds is compared with this.
 */
export const naiveEvidence = (judged: readonly JudgedRule[], issue: ReadIssue): readonly Evidence[] =>
  inOrder(
    judged.flatMap(({ rule, matches }) => [
      ...matches.filter(({ why }) => why === undefined).map(({ piece }) => piece),
      ...conditionEvidence(rule, issue),
    ]),
  );

/**
 * A rule without patterns says what it says by its conditions: the first one that asks for something is evidence,
 * where it first stands in the text. */
function conditionEvidence(rule: Rule, issue: ReadIssue): readonly Evidence[] {
  const conditions = conditionsOf(rule);
  if (rule.patterns.length > 0 || !conditions.every(({ field, condition }) => holds(condition, issue(field))))
    return [];
  const { id: ruleId, question, points } = rule;
  const positive = conditions.find(({ condition }) => condition !== false);
  if (positive === undefined) return [];
  const { field, condition } = positive;
  const reading = issue(field);
  if (typeof condition === 'boolean') {
    const start = reading.text.length - reading.text.trimStart().length;
    const end = reading.text.trimEnd().length;
    return [{ ruleId, question, points, pattern: '', field, start, end }];
  }
  const found = patternsOf(condition).flatMap(({ source, pattern }) =>
    patternMatches(pattern, reading).map(({ start, end }) => ({
      ruleId,
      question,
      points,
      pattern: source,
      field,
      start,
      end,
    })),
  );
  return inOrder(found).slice(0, 1);
}
