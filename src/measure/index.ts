/** Issues → how good rules are, how they could be better, and what other rules would change. Pure. */
export {
  bandCurve,
  countBands,
  type BandAgreement,
  type BandCounts,
  type BandReading,
  type CurvePoint,
} from './bands/count-bands';
export { answerOf, type Answer } from './compare/answer';
export { answeringAgain, type AnswerAgain } from './compare/answer-again';
export { changedVoices, type ChangedVoice } from './compare/changed-voices';
export {
  compareAnswers,
  type Agreement,
  type AnswerComparison,
  type AnsweredIssue,
  type MovedIssue,
} from './compare/compare-answers';
export { compareSuggestion, type ComparedSuggestion } from './compare/compare-suggestion';
export { compareSuggestions, type SuggestionComparison } from './compare/compare-suggestions';
export { EFFECTS, type Effect } from './compare/effect';
export { tallyMoves, type Move } from './compare/moves';
export { evaluate, evaluateOutcomes, type Evaluation } from './evaluate/evaluate';
export { figuresOf, type Figures } from './evaluate/figures';
export { calibrate } from './fit/calibrate';
export { measureConfidence } from './fit/measure-confidence';
export { calibrateLeavingOut } from './fit/calibrate-leaving-out';
export { fit, type Fit } from './fit/fit';
export { learn } from './fit/learn';
export { leaveSourcesOut } from './fit/leave-sources-out';
export { type Companion } from './in-use/companions';
export { agreementOf, type RuleInUse } from './in-use/rule-in-use';
export { rulesInUse, type AskedIssue, type RulesInUse } from './in-use/rules-in-use';
export { sharedWords, type SharedWord } from './in-use/shared-words';
export { type LabelledIssue } from './labelled-issue';
export { isRight, outcomesOf, type Outcome } from './outcome';
export { judgeChoice, type Judgement, type Tally } from './propose/judge-choice';
export { gainOf, type Proposal, type ProposalExample } from './propose/proposal';
export { proposedRules } from './propose/proposed-rules';
export { studyDecisions, type Study } from './propose/study';
export { asRuleTest, runRuleTests, type RuleTest, type RuleTestResult } from './rule-test';
export { seededRandom, type Random } from './seeded-random';
