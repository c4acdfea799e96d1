import type { Failure } from '#contract';
import type { StandingTag } from '#issue';
import type { LeftAlone, TagChange } from '#run';

/** An issue that a person approved from the list. */
export interface ApprovedIssue {
  readonly id: string;
  readonly key: string;
}

/** What became of one issue. */
export type Outcome =
  | { readonly kind: 'tagged'; readonly standing: StandingTag; readonly change: TagChange }
  | { readonly kind: 'undone'; readonly standing: StandingTag }
  | { readonly kind: LeftAlone; readonly standing: StandingTag }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] };

export interface Handled {
  readonly issue: ApprovedIssue;
  readonly outcome: Outcome;
}

/** Tagging, or taking tags back. */
export type Task = 'tag' | 'undo';

export type TaggingState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly task: Task;
      readonly total: number;
      readonly handled: readonly Handled[];
      readonly waitsUntil: number | undefined;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'finished'; readonly task: Task; readonly total: number; readonly handled: readonly Handled[] };

export type TaggingEvent =
  /** With what was handled before, when this is another try of the rest. */
  | { readonly kind: 'started'; readonly task: Task; readonly total: number; readonly before: readonly Handled[] }
  | { readonly kind: 'handled'; readonly handled: Handled }
  | { readonly kind: 'waits'; readonly until: number | undefined }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'dismissed' };

export function taggingState(state: TaggingState, event: TaggingEvent): TaggingState {
  switch (event.kind) {
    case 'started': {
      const { task, before } = event;
      const total = before.length + event.total;
      return { kind: 'running', task, total, handled: before, waitsUntil: undefined, cancelling: false };
    }
    case 'dismissed':
      return state.kind === 'running' ? state : { kind: 'idle' };
    default:
      break;
  }
  if (state.kind !== 'running') return state;
  switch (event.kind) {
    case 'handled':
      return { ...state, handled: [...state.handled, event.handled] };
    case 'waits':
      return { ...state, waitsUntil: event.until };
    case 'cancelled':
      return { ...state, cancelling: true };
    case 'finished':
      return { kind: 'finished', task: state.task, total: state.total, handled: state.handled };
  }
}

/** Those with a certain outcome, in the order they were handled. */
export function withOutcome<Kind extends Outcome['kind']>(
  handled: readonly Handled[],
  kind: Kind,
): readonly { readonly issue: ApprovedIssue; readonly outcome: Extract<Outcome, { readonly kind: Kind }> }[] {
  const isOfKind = (outcome: Outcome): outcome is Extract<Outcome, { readonly kind: Kind }> => outcome.kind === kind;
  return handled.flatMap(({ issue, outcome }) => (isOfKind(outcome) ? [{ issue, outcome }] : []));
}

/** What stands on an issue now, as far as its outcome tells; undefined when nothing was learnt. */
export function standingAfter(outcome: Outcome): StandingTag | undefined {
  return outcome.kind === 'failed' ? undefined : outcome.standing;
}
