import { detectOtherLanguage } from './detect-language';
import { findDemands } from './find-demands';
import type { Evidence } from './evidence';
import type { IssueText } from './issue-text';
import type { CompiledRules } from './matcher/compile-rules';
import { findEvidence } from './matcher/find-evidence';
import { QUESTIONS, SIDE_OF_QUESTION, type Band, type Question, type Side } from './question';
import type { Reason, Suggestion } from './suggestion';

/** A lead of fewer points than this is no lead: one weak word more on one side decides nothing. */
const LEAST_LEAD = 8;
/** Lead, in points, at which confidence passes from its middle to its upper half. */
const LEAD_SCALE = 22;
/** Confidence from which a band begins; to be replaced by measured ones (calibration). */
const BAND_FROM = { high: 0.9, medium: 0.75 } as const;

type Points = Record<Question, number>;

/**
 * What the rules make of an issue. A pure function of its arguments: the same rules and text give the same answer in a
 * page, in a function and on the command line. Never throws.
 */
export function suggest(rules: CompiledRules, text: IssueText): Suggestion {
  const { evidence, cut } = findEvidence(rules, text);
  const points = countPoints(evidence);
  const reason = reasonFor(rules, text, evidence, points);
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

/** Points per question, each rule once however often it matched. */
export function countPoints(evidence: readonly Evidence[]): Points {
  const points: Points = { what: 0, why: 0, how: 0, when: 0 };
  const counted = new Set<string>();
  for (const { ruleId, question, points: worth } of evidence) {
    if (counted.has(ruleId)) continue;
    counted.add(ruleId);
    points[question] += worth;
  }
  return points;
}

/** The points of each side: what and why against how and when. */
export function sidePoints(points: Readonly<Points>): Record<Side, number> {
  const sides: Record<Side, number> = { backlog: 0, plan: 0 };
  for (const question of QUESTIONS) sides[SIDE_OF_QUESTION[question]] += points[question];
  return sides;
}

function reasonFor(rules: CompiledRules, text: IssueText, evidence: readonly Evidence[], points: Points): Reason {
  if (text.summary.text.trim() === '' && text.description.text.trim() === '') return { kind: 'no-text' };
  const reads = rules.ruleSet.language;
  const found = detectOtherLanguage(text, reads);
  if (found !== undefined) return { kind: 'other-language', reads, found };
  if (evidence.length === 0) return { kind: 'no-match' };
  const demands = findDemands(text, evidence);
  if (demands.length > 0) return { kind: 'both', demands };
  const { backlog, plan } = sidePoints(points);
  if (Math.abs(backlog - plan) < LEAST_LEAD) return { kind: 'even' };
  return { kind: 'clear', side: backlog > plan ? 'backlog' : 'plan' };
}

function placeOf(reason: Reason): Suggestion['place'] {
  if (reason.kind === 'clear') return reason.side;
  return reason.kind === 'both' ? 'mixed' : 'unclear';
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
