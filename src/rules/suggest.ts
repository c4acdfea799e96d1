import { confidenceOf } from './confidence/confidence-of';
import { strengthOf } from './confidence/strength';
import { detectOtherLanguage } from './detect-language';
import type { Evidence } from './evidence';
import type { IssueText } from './issue-text';
import type { CompiledRules } from './matcher/compiled-rules';
import { findEvidence } from './matcher/find-evidence';
import { placeOf, reasonFromEvidence } from './place-from-evidence';
import { countPoints, type Points } from './points';
import { QUESTIONS, SIDE_OF_QUESTION, type Place, type Question } from './question';
import { sentencesOf } from './sentences';
import { takesPart } from './settings';
import type { Reason, Unread } from './reason';
import type { Suggestion } from './suggestion';

/**
 * What the rules make of an issue. A pure function of its arguments: the same rules and text give the same answer in a
 * page, in a function and on the command line. Never throws.
 */
export function suggest(rules: CompiledRules, text: IssueText): Suggestion {
  const { evidence, cut } = findEvidence(rules, text);
  const points = countPoints(evidence);
  const reason = unreadReason(rules, text) ?? reasonFromEvidence(evidence, (field) => sentencesOf(text[field]));
  return {
    place: placeOf(reason),
    ...confidenceOf(reason, strengthOf(reason, points), rules.calibration, rules.ruleSet.settings?.bands),
    points,
    question: strongestQuestion(reason, points),
    reason,
    evidence,
    cut,
  };
}

/**
 * Where an issue whose text the rules can read has its place, by evidence alone.
 *
 * @param evidence in the order of {@link compareEvidence}
 */
export const placeByEvidence = (evidence: readonly Evidence[], text: IssueText): Place =>
  placeOf(reasonFromEvidence(evidence, (field) => sentencesOf(text[field])));

/** Why no rule is asked for this text at all; undefined where they are. */
function unreadReason(rules: CompiledRules, text: IssueText): Unread | undefined {
  if (!takesPart(rules.ruleSet.settings, text.type.text)) return { kind: 'left-out', type: text.type.text };
  if (text.summary.text.trim() === '' && text.description.text.trim() === '') return { kind: 'no-text' };
  const reads = rules.ruleSet.language;
  const found = detectOtherLanguage(text, reads);
  return found === undefined ? undefined : { kind: 'other-language', reads, found };
}

function strongestQuestion(reason: Reason, points: Points): Question | undefined {
  const candidates = QUESTIONS.filter((q) => reason.kind !== 'clear' || SIDE_OF_QUESTION[q] === reason.side);
  const strongest = candidates.reduce((best, q) => (points[q] > points[best] ? q : best), candidates[0] ?? 'what');
  return points[strongest] > 0 ? strongest : undefined;
}
