import { detectOtherLanguage } from './detect-language';
import type { IssueText } from './issue-text';
import type { CompiledRules } from './matcher/compiled-rules';
import { findEvidence } from './matcher/find-evidence';
import { placeOf, reasonFromEvidence } from './place-from-evidence';
import { countPoints, sidePoints, type Points } from './points';
import { QUESTIONS, SIDE_OF_QUESTION, type Band, type Question } from './question';
import { sentencesOf } from './sentences';
import type { Reason, Suggestion } from './suggestion';

/** Lead, in points, at which confidence passes from its middle to its upper half. */
const LEAD_SCALE = 22;
/** Confidence from which a band begins; to be replaced by measured ones (calibration). */
const BAND_FROM = { high: 0.9, medium: 0.75 } as const;

/**
 * What the rules make of an issue. A pure function of its arguments: the same rules and text give the same answer in a
 * page, in a function and on the command line. Never throws.
 */
export function suggest(rules: CompiledRules, text: IssueText): Suggestion {
  const { evidence, cut } = findEvidence(rules, text);
  const points = countPoints(evidence);
  const reason = unreadReason(rules, text) ?? reasonFromEvidence(evidence, (field) => sentencesOf(text[field]));
  const confidence = confidenceOf(reason, points);
  return {
    place: placeOf(reason),
    confidence,
    band: bandOf(confidence),
    points,
    question: strongestQuestion(reason, points),
    reason,
    evidence,
    cut,
  };
}

/** Why no rule is asked for this text at all; undefined where they are. */
function unreadReason(rules: CompiledRules, text: IssueText): Reason | undefined {
  if (text.summary.text.trim() === '' && text.description.text.trim() === '') return { kind: 'no-text' };
  const reads = rules.ruleSet.language;
  const found = detectOtherLanguage(text, reads);
  return found === undefined ? undefined : { kind: 'other-language', reads, found };
}

function confidenceOf(reason: Reason, points: Points): number {
  const { backlog, plan } = sidePoints(points);
  if (reason.kind === 'clear') return logistic(Math.abs(backlog - plan) / LEAD_SCALE);
  if (reason.kind === 'both') return logistic(Math.min(backlog, plan) / LEAD_SCALE);
  return 0;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function bandOf(confidence: number): Band {
  if (confidence >= BAND_FROM.high) return 'high';
  return confidence >= BAND_FROM.medium ? 'medium' : 'low';
}

function strongestQuestion(reason: Reason, points: Points): Question | undefined {
  const candidates = QUESTIONS.filter((q) => reason.kind !== 'clear' || SIDE_OF_QUESTION[q] === reason.side);
  const strongest = candidates.reduce((best, q) => (points[q] > points[best] ? q : best), candidates[0] ?? 'what');
  return points[strongest] > 0 ? strongest : undefined;
}
