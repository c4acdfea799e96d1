/** Issues → how good rules are, how they could be better, and what other rules would change. Pure. */
export {
  bandCurve,
  countBands,
  type Agreement,
  type BandCounts,
  type BandReading,
  type CurvePoint,
} from './bands/count-bands';
export { type ChangedVoice } from './compare/changed-voices';
export { compareSuggestions, type SuggestionComparison } from './compare/compare-suggestions';
export { evaluate, evaluateOutcomes, type Evaluation } from './evaluate/evaluate';
export { figuresOf, type Figures } from './evaluate/figures';
export { calibrate } from './fit/calibrate';
export { calibrateLeavingOut } from './fit/calibrate-leaving-out';
export { fit, type Fit } from './fit/fit';
export { learn } from './fit/learn';
export { leaveSourcesOut } from './fit/leave-sources-out';
export { type LabelledIssue } from './labelled-issue';
export { isRight, outcomesOf, type Outcome } from './outcome';
export { asRuleTest, runRuleTests, type RuleTest, type RuleTestResult } from './rule-test';
export { seededRandom, type Random } from './seeded-random';
