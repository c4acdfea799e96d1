import type { Failure } from '#contract';
import type { RuleSet } from '#rules';

import { areEnough, type Decisions } from './decisions/decisions';
import type { Learned } from './worker/start-learner';

/** How learning from decisions stands. */
export type LearnState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly read: number;
      /** When Jira may be asked again, as a clock time in milliseconds. */
      readonly waitsUntil: number | undefined;
    }
  | { readonly kind: 'too-few'; readonly decisions: Decisions }
  | { readonly kind: 'learning'; readonly decisions: Decisions; readonly done: number; readonly of: number }
  | {
      readonly kind: 'learned';
      readonly decisions: Decisions;
      /** The rules that the proposals are for. */
      readonly ruleSet: RuleSet;
      readonly learned: Learned;
    }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** What Jira says about the query; empty where it is not to blame. */
      readonly jiraWords: readonly string[];
      /** The query that failed. */
      readonly jql: string;
    };

export type LearnEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'page-read'; readonly read: number }
  | { readonly kind: 'waits'; readonly until: number | undefined }
  | { readonly kind: 'read'; readonly decisions: Decisions }
  | { readonly kind: 'step'; readonly done: number; readonly of: number }
  | { readonly kind: 'learned'; readonly ruleSet: RuleSet; readonly learned: Learned }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly jiraWords: readonly string[];
      readonly jql: string;
    };

/** The next state. What comes late, after it was cancelled or has failed, changes nothing. */
export function learnState(state: LearnState, event: LearnEvent): LearnState {
  if (event.kind === 'started') return { kind: 'reading', read: 0, waitsUntil: undefined };
  if (state.kind === 'reading') {
    if (event.kind === 'page-read') return { ...state, read: event.read };
    if (event.kind === 'waits') return { ...state, waitsUntil: event.until };
    if (event.kind === 'read') {
      const { decisions } = event;
      return areEnough(decisions) ? { kind: 'learning', decisions, done: 0, of: 0 } : { kind: 'too-few', decisions };
    }
  }
  if (state.kind === 'learning') {
    const { decisions } = state;
    if (event.kind === 'step') return { ...state, done: event.done, of: event.of };
    if (event.kind === 'learned') {
      return { kind: 'learned', decisions, ruleSet: event.ruleSet, learned: event.learned };
    }
  }
  if (state.kind === 'reading' || state.kind === 'learning') {
    if (event.kind === 'cancelled') return { kind: 'cancelled' };
    if (event.kind === 'failed') return event;
  }
  return state;
}
