import type { Evidence } from '../evidence';
import { fieldOrder, type IssueText } from '../issue-text';
import type { CompiledRule, CompiledRules } from './compiled-rules';
import { conditionEvidence } from './condition-evidence';
import { findMatches, type Match } from './find-matches';
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
  const { matches, cut } = findMatches(rules.matcher, text, rules.fieldsRead);
  const judge = new Judge(rules, text, matches);
  const evidence: Evidence[] = [];
  for (const match of matches) {
    for (const use of match.pattern.uses) {
      if (use.kind === 'evidence' && judge.verdict(use.rule, match) === undefined) {
        evidence.push(evidenceOf(use.rule, match));
      }
    }
  }
  for (const rule of rules.conditionRules) {
    const found = conditionEvidence(rule, judge, text);
    if (found !== undefined) evidence.push(found);
  }
  if (!evidence.every((piece, at) => at === 0 || compareEvidence(evidence[at - 1], piece) < 0)) {
    evidence.sort(compareEvidence);
  }
  return evidence.length > MOST_EVIDENCE
    ? { evidence: evidence.slice(0, MOST_EVIDENCE), cut: true }
    : { evidence, cut };
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
