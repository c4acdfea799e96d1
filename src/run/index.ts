/** What is written to tag or to undo, and what is left alone. Pure. */
export { bandOfDecision } from './band-of-decision';
export { planRemoval, type RemovalStep } from './plan-removal';
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { isUndoable, planTagStep, type LeftAlone, type TagAim, type TagChange, type TagStep } from './plan-tag-step';
