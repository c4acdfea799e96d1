/** Text + rule set → suggestion. Pure: no DOM, no Node, no Forge. */
export { compareRuleSets, type RuleChange } from './compare-rule-sets';
export { Calibration, LEAST_DECISIONS, type Curve } from './confidence/calibration';
export { isSameLines } from './is-same-lines';
export { isSameRule } from './is-same-rule';
export { confidenceOf, USUAL_BANDS } from './confidence/confidence-of';
export { fingerprintOf } from './confidence/fingerprint';
export { probabilityAt } from './confidence/probability-at';
export { strengthOf } from './confidence/strength';
export { type Evidence } from './evidence';
export { explainSuggestion } from './explain/explain-suggestion';
export { type Explanation, type Flip } from './explain/explanation';
export { hasFlip } from './explain/has-flip';
export { lostWords, type LostWords } from './explain/lost-words';
export { markedPieces } from './explain/marked-pieces';
export { matchedWords } from './explain/matched-words';
export { missWords } from './explain/miss-words';
export {
  FACTS,
  FIELDS,
  fieldText,
  PARTS,
  plainIssueText,
  type CustomField,
  type Fact,
  type Field,
  type FieldText,
  type IssueField,
  type IssueText,
  type Part,
  type PartSpan,
  type Span,
} from './issue-text';
export { formsOf } from './languages/forms-of';
export { LANGUAGE_NAMES } from './languages/language-names';
export { languageOf } from './languages/language-of';
export { applyFix, withoutPattern } from './lint/apply-fix';
export { FINDING_KINDS, type Finding, type FindingKind, type Fix, type PatternPlace } from './lint/finding';
export { effectWords, findingWords, FINDING_NAMES, fixWords, type NameOf } from './lint/finding-words';
export { lintRules, lintSteps } from './lint/lint-rules';
export { countHits, hitSteps, type RuleHits } from './lint/rule-hits';
export { compileRules, compileSteps } from './matcher/compile-rules';
export { type CompiledRules } from './matcher/compiled-rules';
export { compareEvidence, findEvidence, MOST_EVIDENCE } from './matcher/find-evidence';
export { MOST_STEPS } from './matcher/find-matches';
export { findNearMisses } from './matcher/find-near-misses';
export { mergeRuleSets, type ClashChoice, type OtherClash, type RuleClash, type RuleSetMerge } from './merge-rule-sets';
export { parsePattern, type ParsedPattern } from './pattern/parse-pattern';
export { newRuleId } from './new-rule-id';
export { type MissReason, type NearMiss } from './near-miss';
export {
  LONGEST_GAP,
  PLACEHOLDERS,
  USUAL_GAP,
  type Pattern,
  type PatternElement,
  type PatternFault,
  type Placeholder,
} from './pattern/pattern';
export { printPattern } from './pattern/print-pattern';
export { readNegation } from './pattern/read-negation';
export { placeWithPoints } from './place-with-points';
export { countPoints, sidePoints } from './points';
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
export {
  CONDITION_FIELDS,
  Rule,
  RULE_LIMITS,
  RULE_SET_SCHEMA,
  RuleSet,
  USUAL_WHERE,
  USUALLY_LEFT_OUT,
  type Condition,
  type ConditionField,
} from './rule-set';
export { compareTests, mergeTests, SavedTest, TEST_LIMITS, type TestChange } from './saved-test';
export { sentencesOf } from './sentences';
export {
  changedSettings,
  LABEL_LENGTH,
  labelFault,
  mergeSettings,
  MOST_TYPES_LEFT_OUT,
  ON_CHANGE,
  SETTINGS,
  Settings,
  takesPart,
  type BandBorders,
  type OnChange,
  type Setting,
} from './settings';
export { finish, type Steps } from './steps';
export { placeByEvidence, suggest } from './suggest';
export { isUnread, type Demand, type Reason } from './reason';
export { type Suggestion } from './suggestion';
export { unsafeKeyFaults, UNSAFE_NAMES } from './unsafe-keys';
export { wordsOf } from './words-of';
