/** Text + rule set → suggestion. Pure: no DOM, no Node, no Forge. */
export { compareRuleSets, type RuleChange } from './compare-rule-sets';
export { type Evidence } from './evidence';
export { FIELDS, plainIssueText, type Field, type FieldText, type IssueText, type Span } from './issue-text';
export { LANGUAGE_NAMES } from './languages';
export { compileRules, type CompiledRules } from './matcher/compile-rules';
export { findEvidence, MOST_EVIDENCE, MOST_STEPS } from './matcher/find-evidence';
export { mergeRuleSets, type ClashChoice, type RuleClash, type RuleSetMerge } from './merge-rule-sets';
export { parsePattern, type ParsedPattern } from './pattern/parse-pattern';
export { type Pattern, type PatternFault } from './pattern/pattern';
export { printPattern } from './pattern/print-pattern';
export { type Fault } from './fault';
export { parseRuleSet, type ParsedRuleSet } from './parse-rule-set';
export {
  BANDS,
  PLACES,
  QUESTIONS,
  SIDE_OF_QUESTION,
  SIDES,
  type Band,
  type Place,
  type Question,
  type Side,
} from './question';
export { Rule, RULE_LIMITS, RULE_SET_SCHEMA, RuleSet } from './rule-set';
export { sentencesOf } from './sentences';
export { countPoints, sidePoints, suggest } from './suggest';
export { type Demand, type Reason, type Suggestion } from './suggestion';
