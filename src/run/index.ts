/** What a run writes, and what it leaves alone. Pure. */
export { planTag, type TagChoice, type TagPlan, type TagSubject } from './plan-tag';
export { planTagUndo, type TagUndoPlan } from './plan-tag-undo';
