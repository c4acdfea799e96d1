import {
  compareEvidence,
  compileRules,
  findEvidence,
  MOST_EVIDENCE,
  placeByEvidence,
  type CompiledRules,
  type IssueText,
  type RuleSet,
} from '#rules';

import { answerOf, type Answer } from './answer';
import { changedReadings, isReadOtherwise, type ChangedReading } from './changed-reading';

/** Gives what the rules answer for an issue, from what other rules answered for it. */
export type AnswerAgain = (text: IssueText, before: Answer) => Answer;

/** Changed rules that are made ready at once: of more, that alone would hold a page up longer than asking all rules. */
const MOST_CHANGED = 200;

/**
 * Answers anew only what the difference between two rule sets can reach: a change of points asks again where the rule had
 * evidence, a new pattern where it stands, and one of what holds for all rules everywhere. There only the rules that
 * changed are asked: no rule's evidence depends on another's. The rest keeps its answer, the very object. Where more than
 * {@link MOST_CHANGED} rules changed, all is asked anew.
 *
 * The answers are those of `after`, except where the work allowed for one issue suffices for `before` and for the
 * difference, but not for `after`: then the answer for the whole text is kept.
 */
export function answeringAgain(before: RuleSet, after: CompiledRules): AnswerAgain {
  const askAll: AnswerAgain = (text) => answerOf(after, text);
  if (isReadOtherwise(before, after.ruleSet)) return askAll;
  const readings = changedReadings(before, after.ruleSet);
  if (readings.size === 0) return (_, known) => known;
  if (readings.size > MOST_CHANGED) return askAll;
  const reaches = reachOf(readings, after.ruleSet);
  const changed = compileRules(only(after.ruleSet, present([...readings.values()].map(({ now }) => now))));
  return (text, known) => {
    if (known.cut) return askAll(text, known);
    if (!reaches(text, known)) return known;
    const found = findEvidence(changed, text);
    const kept = known.evidence.filter(({ ruleId }) => !readings.has(ruleId));
    if (found.cut || kept.length + found.evidence.length > MOST_EVIDENCE) return askAll(text, known);
    const evidence = [...kept, ...found.evidence].sort(compareEvidence);
    return {
      ...known,
      evidence,
      place: known.isReadable ? placeByEvidence(evidence, text) : known.place,
    };
  };
}

/** Whether changed rules had evidence in an issue that they may lose, or may gain some. */
function reachOf(
  readings: ReadonlyMap<string, ChangedReading>,
  after: RuleSet,
): (text: IssueText, known: Answer) => boolean {
  const gained = present([...readings.values()].map((reading) => reading.gained));
  const probe =
    gained.length > 0
      ? compileRules({
          ...only(after, gained),
          negations: [],
          templateLines: [],
        })
      : undefined;
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
  return (text, known) => losesEvidence(known) || gainsEvidence(text);
}

/** Some rules of a rule set alone. */
const only = ({ schema, language, negations, templateLines }: RuleSet, rules: RuleSet['rules']): RuleSet => ({
  schema,
  language,
  ...(negations !== undefined && { negations }),
  ...(templateLines !== undefined && { templateLines }),
  rules,
});

const present = <T>(list: readonly (T | undefined)[]): readonly T[] => list.filter((one) => one !== undefined);
