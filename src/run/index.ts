/** What is written to tag or to undo, and what is left alone. Pure. */
export { bandOfDecision } from './band-of-decision';
export { type ChangeLeft, type ChangeStep, type ChangeWrite } from './on-change/change-step';
export { BY_ITSELF, planOnChange, type ChangeSubject } from './on-change/plan-on-change';
export { planRemoval, type RemovalStep } from './plan-removal';
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { isUndoable, planTagStep, type LeftAlone, type TagAim, type TagChange, type TagStep } from './plan-tag-step';
