/** What a run writes, and what it leaves alone. Pure. */
export { bandOfDecision } from './band-of-decision';
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { isUndoable, planTagStep, type LeftAlone, type TagAim, type TagChange, type TagStep } from './plan-tag-step';
