/** What is written to tag or to undo, and what is left alone. Pure. */
export { bandOfDecision } from './band-of-decision';
export { planRemoval, type RemovalStep } from './plan-removal';
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { isUndoable, planTagStep, type LeftAlone, type TagAim, type TagChange, type TagStep } from './plan-tag-step';
export { LEASE_SECONDS } from './record/lease';
export { LEFT_OUT, Portion, PORTION_MOST, PORTION_SCHEMA, RunGroup, RunLeft, type LeftOut } from './record/portion';
export { RUN_MODES, RUN_SCHEMA, RunHeader, type RunMode } from './record/run-header';
export { RunPosition } from './record/run-position';
export { newRunState, RUN_STATE_SCHEMA, RunState } from './record/run-state';
