/** Issues that people have placed → how good rules are, and how they could be better. Pure. */
export { evaluate, evaluateOutcomes, type Evaluation } from './evaluate/evaluate';
export { figuresOf, type Figures } from './evaluate/figures';
export { calibrate } from './fit/calibrate';
export { calibrateLeavingOut } from './fit/calibrate-leaving-out';
export { fit, type Fit } from './fit/fit';
export { learn } from './fit/learn';
export { leaveSourcesOut } from './fit/leave-sources-out';
export { type LabelledIssue } from './labelled-issue';
export { isRight, outcomesOf, type Outcome } from './outcome';
export { seededRandom, type Random } from './seeded-random';
