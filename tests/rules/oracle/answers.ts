import {
  compileRules,
  findEvidence,
  findNearMisses,
  type Evidence,
  type IssueText,
  type NearMiss,
  type RuleSet,
} from '#rules';

import { composedIssue } from './composed-issue';
import { judgedMatches } from './judged-matches';
import { naiveEvidence } from './naive-evidence';
import { naiveNearMisses } from './naive-near-misses';
import { readRules } from './naive-rules';
import { readIssue } from './read-issue';

/** What a matcher finds in an issue. */
export interface Answers {
  readonly evidence: readonly Evidence[];
  readonly nearMisses: readonly NearMiss[];
}

/** What the app finds. */
export function engineAnswers(ruleSet: RuleSet, text: IssueText): Answers {
  const rules = compileRules(ruleSet);
  return { evidence: findEvidence(rules, text).evidence, nearMisses: findNearMisses(rules, text).nearMisses };
}

/** What there is to find. */
export function naiveAnswers(ruleSet: RuleSet, text: IssueText): Answers {
  const composed = composedIssue(text);
  const inOriginal = <Piece extends Evidence>(piece: Piece): Piece => ({
    ...piece,
    ...composed.original(piece.field, piece),
  });
  const rules = readRules(ruleSet);
  const issue = readIssue(composed.text, rules.language);
  const judged = judgedMatches(rules, issue);
  const evidence = naiveEvidence(judged, issue);
  const nearMisses = naiveNearMisses(judged, evidence).map(inOriginal);
  return {
    evidence: evidence.map(inOriginal),
    nearMisses: nearMisses.map(({ why, ...miss }) => ({
      ...miss,
      why: why.kind === 'negation' ? { ...why, cue: composed.original(miss.field, why.cue) } : why,
    })),
  };
}
