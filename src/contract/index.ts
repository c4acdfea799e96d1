/** What crosses between a page and a function. Pure. */
export {
  type Answer,
  type Api,
  type CopyState,
  type DraftConflict,
  type Failure,
  type FunctionName,
  type ProjectRulesState,
  type PublishedRules,
  type StoredDraft,
  type SurvivingRules,
  type VersionEntry,
} from './api';
export { ERROR_CODES, type ErrorCode } from './error-code';
export { PAYLOADS, REASON_LENGTH, type Payload } from './payloads';
export { parseAnswer } from './results';
export { parseRulesAnswer, type RulesFunction } from './rules-results';
export {
  RUN_KEEPINGS,
  type ListedRun,
  type NewRun,
  type RunApi,
  type RunKeeping,
  type RunRef,
  type RunView,
  type Unattended,
} from './run-api';
export { PORTIONS_MOST } from './run-payloads';
export { parseRunAnswer } from './run-results';
