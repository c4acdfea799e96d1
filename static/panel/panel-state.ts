import type { Failure } from '#contract';
import { isSameTag, tagState, type JiraIssue, type TagState } from '#issue';
import type { Side } from '#rules';
import { isUndoable, type TagChange } from '#run';

import { PLACE_NAME } from '../ui/place-words';
import type { ProjectRules } from '../ui/project-rules';

/** What a person asked the panel to write. */
export type Attempt = { readonly kind: 'decide'; readonly place: Side } | { readonly kind: 'undo' };

/** What the panel is doing with the tag, or how the last attempt ended. */
type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly attempt: Attempt }
  | Failed
  /** Somebody else changed the tag meanwhile; nothing was written. */
  | { readonly kind: 'overtaken'; readonly attempt: Attempt };

interface Failed {
  readonly kind: 'failed';
  readonly attempt: Attempt;
  readonly failure: Failure;
  /** A change that may have come through all the same. */
  readonly lost: TagChange | undefined;
}

export interface ReadyState {
  readonly kind: 'ready';
  readonly issue: JiraIssue;
  readonly rules: ProjectRules;
  readonly work: Work;
  /** The last decision made in this panel, while it can be taken back. */
  readonly undoable: TagChange | undefined;
  /** The last result, for those who hear the page. */
  readonly said: string;
}

export type PanelState =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly failure: Failure } | ReadyState;

export type PanelEvent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly issue: JiraIssue; readonly rules: ProjectRules }
  | { readonly kind: 'load-failed'; readonly failure: Failure }
  /** The issue was read again, because somebody may have changed it. */
  | { readonly kind: 'refreshed'; readonly issue: JiraIssue }
  | { readonly kind: 'writing'; readonly attempt: Attempt }
  | { readonly kind: 'written'; readonly attempt: Attempt; readonly issue: JiraIssue; readonly change: TagChange }
  | { readonly kind: 'overtaken'; readonly attempt: Attempt; readonly issue: JiraIssue }
  | (Omit<Failed, 'kind'> & { readonly kind: 'write-failed' });

export const LOADING: PanelState = { kind: 'loading' };

/** The panel's next state. Events that do not fit the state change nothing. */
export function nextPanelState(state: PanelState, event: PanelEvent): PanelState {
  if (event.kind === 'loading') return LOADING;
  if (event.kind === 'load-failed') return { kind: 'failed', failure: event.failure };
  if (event.kind === 'loaded') {
    const { issue, rules } = event;
    return { kind: 'ready', issue, rules, work: { kind: 'idle' }, undoable: undefined, said: '' };
  }
  return state.kind === 'ready' ? nextReadyState(state, event) : state;
}

type ReadyEvent = Exclude<PanelEvent, { readonly kind: 'loading' | 'loaded' | 'load-failed' }>;

function nextReadyState(state: ReadyState, event: ReadyEvent): ReadyState {
  switch (event.kind) {
    case 'refreshed':
      return refreshed(state, event.issue);
    case 'writing':
      return { ...state, work: { kind: 'writing', attempt: event.attempt }, said: '' };
    case 'written':
      return written({ ...state, issue: event.issue }, event.attempt, event.change);
    case 'overtaken':
      return overtaken({ ...state, issue: event.issue }, event.attempt);
    case 'write-failed':
      return { ...state, work: { ...event, kind: 'failed' }, said: '' };
  }
}

/** The issue was read again: that may also tell what a failed attempt has become. */
function refreshed(before: ReadyState, issue: JiraIssue): ReadyState {
  const state = { ...before, issue, undoable: stillOurs(before, before.undoable, issue) };
  const { work } = state;
  if (work.kind !== 'failed') return state;
  const { attempt, lost } = work;
  const stands = (tag: TagState | undefined): boolean =>
    tag !== undefined && isSameTag(tagState(issue), tag, before.rules.labels);
  if (attempt.kind === 'decide') {
    const isWritten = lost?.after.tag?.place === attempt.place && stands(lost.after);
    return isWritten ? written(state, attempt, lost) : state;
  }
  if (state.undoable !== undefined) return state;
  return stands(before.undoable?.before) ? undone(state) : overtaken(state, attempt);
}

function written(state: ReadyState, attempt: Attempt, change: TagChange): ReadyState {
  if (attempt.kind === 'undo') return undone(state);
  const undoable = stillOurs(state, change, state.issue);
  return { ...state, work: { kind: 'idle' }, undoable, said: `Tagged ${PLACE_NAME[attempt.place]}.` };
}

const undone = (state: ReadyState): ReadyState => ({
  ...state,
  work: { kind: 'idle' },
  undoable: undefined,
  said: 'Undone.',
});

function overtaken(state: ReadyState, attempt: Attempt): ReadyState {
  const undoable = attempt.kind === 'undo' ? undefined : stillOurs(state, state.undoable, state.issue);
  return { ...state, work: { kind: 'overtaken', attempt }, undoable, said: '' };
}

/** An undo is offered as long as nobody has touched what the decision wrote; half an undo can be gone on with. */
function stillOurs({ rules }: ReadyState, change: TagChange | undefined, issue: JiraIssue): TagChange | undefined {
  return change !== undefined && isUndoable(tagState(issue), change, rules.labels) ? change : undefined;
}
