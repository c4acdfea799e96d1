import type { Portion } from '../record/portion';
import type { RunState } from '../record/run-state';
import { standsUnlabelled } from '../tags-of-run';
import { idsOf, leftOf } from './portion-plan';

/** The state of a run that has seen a portion through. */
export function withPortionCounted(state: RunState, portion: Portion): RunState {
  const counts: Record<string, number> = { ...state.left };
  const left = leftOf(portion);
  for (const why of left.values()) counts[why] = (counts[why] ?? 0) + 1;
  const bare = portion.groups
    .filter(standsUnlabelled)
    .flatMap(({ ids }) => ids)
    .filter((id) => left.get(id) === 'label-failed').length;
  const issues = idsOf(portion).length;
  return {
    ...state,
    left: counts,
    unlabelled: (state.unlabelled ?? 0) + bare,
    done: state.done + issues,
    written: state.written + issues - left.size,
  };
}

/** The end of a run: what it has not come to was cancelled. */
export function over(state: RunState, issues: number): RunState {
  const rest = issues - state.done;
  const cancelled = (state.left.cancelled ?? 0) + rest;
  if (cancelled === 0) return { ...state, status: 'finished', waitsUntil: null };
  return { ...state, status: 'cancelled', done: issues, left: { ...state.left, cancelled }, waitsUntil: null };
}
