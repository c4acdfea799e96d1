/** What is written to tag or to undo, and what is left alone. Pure. */
export type { AfterCut } from './after-cut';
export { asLeft } from './as-left';
export { bandOfDecision } from './band-of-decision';
export { changedCount, refusedCount, unlabelledCount } from './changed-count';
export { cutOff } from './cut-off';
export { type ChangeLeft, type ChangeStep, type ChangeWrite } from './on-change/change-step';
export { BY_ITSELF, planOnChange, type ChangeSubject } from './on-change/plan-on-change';
export { planRemoval, type RemovalStep } from './plan-removal';
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { isUndoable, planTagStep, type LeftAlone, type TagAim, type TagChange, type TagStep } from './plan-tag-step';
export { LEASE_SECONDS } from './record/lease';
export { LEFT_OUT, Portion, PORTION_MOST, PORTION_SCHEMA, RunGroup, RunLeft, type LeftOut } from './record/portion';
export { RUN_MODES, RUN_SCHEMA, RunHeader, type RunMode } from './record/run-header';
export { isUntouched, RunPosition, type BegunEdit } from './record/run-position';
export { newRunState, RUN_STATE_SCHEMA, RunState } from './record/run-state';
export { RUN_COMMANDS, type RunCommand } from './record/run-command';
export { advance, type Advanced } from './machine/advance';
export type {
  Begun,
  ChangedPortion,
  EachRead,
  EditBegun,
  EditEnd,
  Effect,
  Event,
  LabelEdit,
  LabelChange,
  SingleWrite,
  TagOver,
} from './machine/effect';
export { laidDown, news } from './machine/frame-steps';
export type { IssueNow } from './machine/issue-now';
export { CHUNK as EDIT_MOST, chunksOf } from './machine/portion-plan';
export { startWork } from './machine/start-work';
export type { Work } from './machine/work';
export { planRun, planRunSteps, type ApprovedIssue, type PlannedFor, type RunPlan } from './plan-run';
export { planRetry, planUndo } from './plan-undo';
export { isTag, standsUnlabelled } from './tags-of-run';
export { setsTags, undoDepth } from './undo-depth';
