import type { Failure } from '#contract';
import type { JiraIssue, TagBefore } from '#issue';
import type { Side } from '#rules';

import type { ProjectRules } from '../ui/project-rules';
import { isSameTag, tagBefore } from './tag-steps';

/** What a person asked the panel to write. */
export type Attempt = { readonly kind: 'decide'; readonly place: Side } | { readonly kind: 'undo' };

/** What the panel is doing with the tag, or how the last attempt ended. */
type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly attempt: Attempt }
  | { readonly kind: 'failed'; readonly attempt: Attempt; readonly failure: Failure }
  /** Somebody else changed the tag meanwhile; nothing was written. */
  | { readonly kind: 'overtaken'; readonly attempt: Attempt };

/** The last decision made in this panel, and what stood before it. */
interface Undoable {
  readonly before: TagBefore;
  readonly after: TagBefore;
}

export interface ReadyState {
  readonly kind: 'ready';
  readonly issue: JiraIssue;
  readonly rules: ProjectRules;
  readonly work: Work;
  readonly undoable: Undoable | undefined;
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
  | { readonly kind: 'written'; readonly attempt: Attempt; readonly issue: JiraIssue; readonly before: TagBefore }
  | { readonly kind: 'overtaken'; readonly attempt: Attempt; readonly issue: JiraIssue }
  | { readonly kind: 'write-failed'; readonly attempt: Attempt; readonly failure: Failure };

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
      return { ...state, issue: event.issue, undoable: stillOurs(state.undoable, event.issue) };
    case 'writing':
      return { ...state, work: { kind: 'writing', attempt: event.attempt }, said: '' };
    case 'written':
      return {
        ...state,
        issue: event.issue,
        work: { kind: 'idle' },
        undoable: event.attempt.kind === 'decide' ? { before: event.before, after: tagBefore(event.issue) } : undefined,
        said: event.attempt.kind === 'undo' ? 'Undone.' : `Tagged ${NAME[event.attempt.place]}.`,
      };
    case 'overtaken':
      return {
        ...state,
        issue: event.issue,
        work: { kind: 'overtaken', attempt: event.attempt },
        undoable: event.attempt.kind === 'undo' ? undefined : stillOurs(state.undoable, event.issue),
        said: '',
      };
    case 'write-failed':
      return { ...state, work: { kind: 'failed', attempt: event.attempt, failure: event.failure }, said: '' };
  }
}

const NAME = { backlog: 'Backlog', plan: 'Plan' } as const satisfies Record<Side, string>;

/** An undo is offered as long as nobody has touched what the decision wrote. */
function stillOurs(undoable: Undoable | undefined, issue: JiraIssue): Undoable | undefined {
  return undoable !== undefined && isSameTag(undoable.after, tagBefore(issue)) ? undoable : undefined;
}
