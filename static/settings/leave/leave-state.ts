import type { Failure } from '#contract';

import type { TaggedIssue } from './find-tagged';
import type { Removal } from './remove-tag';

/** An issue that could not be cleaned, and why. */
export interface Problem {
  readonly issue: TaggedIssue;
  readonly removal: Exclude<Removal, { readonly kind: 'clean' }>;
}

/** How far the issues are. */
interface Done {
  readonly total: number;
  readonly clean: number;
  readonly problems: readonly Problem[];
}

/** How far removing everything is. */
export type LeaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'counting' }
  | { readonly kind: 'failed'; readonly at: 'count' | 'find'; readonly failure: Failure }
  /** Counted, with the names that labels had before: nothing is changed before the project's key is typed. */
  | { readonly kind: 'asking'; readonly about: number; readonly earlier: readonly string[] }
  | { readonly kind: 'finding'; readonly found: number; readonly waitsUntil: number | undefined }
  | (Done & {
      readonly kind: 'removing';
      readonly waitsUntil: number | undefined;
      /** What comes once those that are begun are finished. */
      readonly then: 'forget' | 'pause' | 'stop';
    })
  | (Done & { readonly kind: 'paused' })
  /** Stopped, or done but for some issues: rules and versions are still there. */
  | (Done & { readonly kind: 'ended' })
  | { readonly kind: 'forgetting' }
  | { readonly kind: 'not-forgotten'; readonly failure: Failure };

export type LeaveEvent =
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly about: number; readonly earlier: readonly string[] }
  | { readonly kind: 'failed'; readonly at: 'count' | 'find'; readonly failure: Failure }
  | { readonly kind: 'finding' }
  | { readonly kind: 'found'; readonly count: number }
  /** With how many were done before, when the rest is taken up again. */
  | { readonly kind: 'removing'; readonly total: number; readonly clean: number }
  | { readonly kind: 'handled'; readonly issue: TaggedIssue; readonly removal: Removal }
  | { readonly kind: 'waits'; readonly until: number | undefined }
  | { readonly kind: 'pause' }
  | { readonly kind: 'stop' }
  /** No issue is worked on any more. */
  | { readonly kind: 'rested' }
  | { readonly kind: 'forgetting' }
  | { readonly kind: 'not-forgotten'; readonly failure: Failure }
  | { readonly kind: 'dismissed' };

/** The next state. Events that come late, after the state they belong to, change nothing. */
export function leaveState(state: LeaveState, event: LeaveEvent): LeaveState {
  switch (event.kind) {
    case 'counting':
      return { kind: 'counting' };
    case 'counted':
      return state.kind === 'counting' ? { kind: 'asking', about: event.about, earlier: event.earlier } : state;
    case 'failed':
      return { kind: 'failed', at: event.at, failure: event.failure };
    case 'finding':
      return { kind: 'finding', found: 0, waitsUntil: undefined };
    case 'found':
      return state.kind === 'finding' ? { ...state, found: event.count } : state;
    case 'removing': {
      const { total, clean } = event;
      return { kind: 'removing', total, clean, problems: [], waitsUntil: undefined, then: 'forget' };
    }
    case 'waits':
      return state.kind === 'finding' || state.kind === 'removing' ? { ...state, waitsUntil: event.until } : state;
    case 'handled': {
      if (state.kind !== 'removing') return state;
      const { issue, removal } = event;
      if (removal.kind === 'clean') return { ...state, clean: state.clean + 1 };
      return { ...state, problems: [...state.problems, { issue, removal }] };
    }
    case 'pause':
      return state.kind === 'removing' ? { ...state, then: 'pause' } : state;
    case 'stop':
      if (state.kind === 'removing') return { ...state, then: 'stop' };
      if (state.kind === 'finding') return { kind: 'idle' };
      return state.kind === 'paused' ? { ...state, kind: 'ended' } : state;
    case 'rested': {
      if (state.kind !== 'removing') return state;
      const { total, clean, problems, then } = state;
      return { kind: then === 'pause' && clean + problems.length < total ? 'paused' : 'ended', total, clean, problems };
    }
    case 'forgetting':
      return { kind: 'forgetting' };
    case 'not-forgotten':
      return { kind: 'not-forgotten', failure: event.failure };
    case 'dismissed':
      return { kind: 'idle' };
  }
}
