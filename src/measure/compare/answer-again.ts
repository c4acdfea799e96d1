import { compileRules, findEvidence, type CompiledRules, type IssueText, type RuleSet } from '#rules';

import { answerOf, type Answer } from './answer';
import { changedReadings, isReadOtherwise } from './changed-reading';

/** Gives what the rules answer for an issue, from what other rules answered for it. */
export type AnswerAgain = (text: IssueText, before: Answer) => Answer;

/**
 * Answers anew only what the difference between two rule sets can reach: a change of points asks again where the rule had
 * evidence, a new pattern where it stands, and one of what holds for all rules everywhere. The rest keeps its answer, the
 * very object.
 *
 * The answers are those of `after`, except where the work allowed for one issue suffices for `before` and not for
 * `after` though nothing of the difference stands in the issue: then the answer for the whole text is kept.
 */
export function answeringAgain(before: RuleSet, after: CompiledRules): AnswerAgain {
  const again: AnswerAgain = (text) => answerOf(after, text);
  if (isReadOtherwise(before, after.ruleSet)) return again;
  const readings = changedReadings(before, after.ruleSet);
  if (readings.size === 0) return (_, known) => known;
  const gained = [...readings.values()].flatMap((reading) => reading.gained ?? []);
  const probe = gained.length > 0 ? compileRules(probing(after.ruleSet, gained)) : undefined;

  const losesEvidence = ({ evidence }: Answer): boolean =>
    evidence.some(({ ruleId, pattern }) => {
      const lost = readings.get(ruleId)?.lost;
      return lost === 'all' || lost?.has(pattern) === true;
    });
  const gainsEvidence = (text: IssueText): boolean => {
    if (probe === undefined) return false;
    const { evidence, cut } = findEvidence(probe, text);
    return cut || evidence.length > 0;
  };
  return (text, known) => (known.cut || losesEvidence(known) || gainsEvidence(text) ? again(text, known) : known);
}

/** Some rules alone, with nothing that could keep a match from counting. */
const probing = ({ schema, language }: RuleSet, rules: RuleSet['rules']): RuleSet => ({
  schema,
  language,
  negations: [],
  rules,
});
