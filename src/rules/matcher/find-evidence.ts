import type { Evidence } from '../evidence';
import { fieldOrder, type IssueText } from '../issue-text';
import type { CompiledRule } from './compiled-pattern';
import type { CompiledRules } from './compiled-rules';
import { composeText, type ComposedText } from './compose';
import { conditionEvidence } from './condition-evidence';
import { findMatches, type FoundMatches, type Match } from './find-matches';
import { Judge } from './judge';

/** More would tell nobody more, and nested phrases can give hundreds of thousands. */
export const MOST_EVIDENCE = 1000;

export interface FoundEvidence {
  /** In the order of the text, summary first; overlaps are kept. */
  readonly evidence: readonly Evidence[];
  /** Whether there is more: more than {@link MOST_EVIDENCE}, or more than the work allowed suffices to find. */
  readonly cut: boolean;
}

/** Every place where a pattern of the rules stands in the text and counts, found with bounded work. */
export function findEvidence(rules: CompiledRules, text: IssueText): FoundEvidence {
  const found = findMatches(rules.matcher, text, rules.fieldsRead);
  const composed = found.mayCompose ? composeText(text) : undefined;
  return composed === undefined ? evidenceAmong(rules, text, found) : evidenceInComposed(rules, composed);
}

function evidenceInComposed(rules: CompiledRules, { text, original }: ComposedText): FoundEvidence {
  const { evidence, cut } = findEvidence(rules, text);
  return { evidence: evidence.map((piece) => ({ ...piece, ...original(piece.field, piece) })), cut };
}

function evidenceAmong(rules: CompiledRules, text: IssueText, found: FoundMatches): FoundEvidence {
  if (found.matches.length === 0 && rules.conditionRules.length === 0) return { evidence: [], cut: found.cut };
  const judge = new Judge(rules, text, found);
  const evidence: Evidence[] = [];
  for (const match of found.matches) {
    for (const rule of match.pattern.evidenceOf) {
      if (judge.verdict(rule, match) === undefined) evidence.push(evidenceOf(rule, match));
    }
  }
  for (const rule of rules.conditionRules) {
    const ofConditions = conditionEvidence(rule, judge, text);
    if (ofConditions !== undefined) evidence.push(ofConditions);
  }
  putInOrder(evidence);
  return evidence.length > MOST_EVIDENCE
    ? { evidence: evidence.slice(0, MOST_EVIDENCE), cut: true }
    : { evidence, cut: found.cut };
}

/** Fewer pieces than this are put in order one by one: most are in order already. */
const MANY = 32;

function putInOrder(evidence: Evidence[]): void {
  if (evidence.length >= MANY) {
    evidence.sort(compareEvidence);
    return;
  }
  for (let at = 1; at < evidence.length; at += 1) {
    const piece = evidence[at];
    let place = at;
    for (let before = evidence[place - 1]; piece !== undefined && before !== undefined; before = evidence[place - 1]) {
      if (compareEvidence(before, piece) <= 0) break;
      evidence[place] = before;
      evidence[place - 1] = piece;
      place -= 1;
    }
  }
}

/** A match as evidence of a rule. */
export function evidenceOf({ rule }: CompiledRule, { pattern, field, start, end }: Match): Evidence {
  const { id: ruleId, question, points } = rule;
  return { ruleId, question, points, pattern: pattern.source, field, start, end };
}

/** Orders evidence: by field, start, end, rule and pattern. */
export function compareEvidence(a: Evidence | undefined, b: Evidence | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    (a.field === b.field ? 0 : fieldOrder(a.field, b.field)) ||
    a.start - b.start ||
    a.end - b.end ||
    compareTexts(a.ruleId, b.ruleId) ||
    compareTexts(a.pattern, b.pattern)
  );
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
