import type { Failure, RunView, Unattended } from '#contract';
import type { Portion, RunCommand, RunState } from '#run';

/** Why a run that goes on in this tab sends nothing just now. Milliseconds since 1970. */
export interface RunWait {
  /** `jira-works`: on what was written, such as its search, which shows it some seconds later. */
  readonly why: 'jira-limits' | 'jira-trouble' | 'jira-works';
  readonly until: number;
}

/** Why nothing was begun. */
export type Refused = 'busy' | 'nothing' | 'too-late';

/** What a run did. */
interface EndedRun {
  readonly runId: string;
  /** Undefined: this person may not read them. */
  readonly portions: readonly Portion[] | undefined;
  /** Whether this tab advanced it, so that what was selected here is dealt with. */
  readonly isOurs: boolean;
}

/** What the page knows of its project's runs. */
export interface RunsState {
  /** The run that is going, else the last one; null: there is none; undefined: not known yet. */
  readonly current: RunView | null | undefined;
  /** Portions of a run that is being handed over; `isOwnList`: of issues that were selected here. */
  readonly handing: { readonly done: number; readonly total: number; readonly isOwnList: boolean } | undefined;
  /** Since when, and from how many issues, this tab advances the run. */
  readonly drive: { readonly at: number; readonly done: number } | undefined;
  /** The run that this tab has advanced last. */
  readonly advanced: string | undefined;
  readonly waits: RunWait | undefined;
  /** What was said of the run, until that is known to be done. */
  readonly asked: RunCommand | undefined;
  readonly failure: Failure | undefined;
  readonly refused: Refused | undefined;
  /** What the run did that was over while the page was open, or a little before. */
  readonly ended: EndedRun | undefined;
  /** Whether the site lets runs go on without their tab, as far as is known. */
  readonly unattended: Unattended;
  /** A run that goes on only while its starter's tab is open. */
  readonly needsTab: string | undefined;
  /** The run whose result was read. */
  readonly dismissed: string | undefined;
}

export const NO_RUNS: RunsState = {
  current: undefined,
  handing: undefined,
  drive: undefined,
  advanced: undefined,
  waits: undefined,
  asked: undefined,
  failure: undefined,
  refused: undefined,
  ended: undefined,
  unattended: 'unknown',
  needsTab: undefined,
  dismissed: undefined,
};

export type RunsEvent =
  | { readonly kind: 'seen'; readonly run: RunView | null }
  | { readonly kind: 'unattended'; readonly unattended: Unattended }
  | { readonly kind: 'handing'; readonly done: number; readonly total: number; readonly isOwnList: boolean }
  | { readonly kind: 'refused'; readonly why: Refused }
  | { readonly kind: 'driving'; readonly at: number }
  /** The run was written down by this tab. */
  | { readonly kind: 'kept'; readonly state: RunState; readonly command: RunCommand }
  | { readonly kind: 'waits'; readonly wait: RunWait | undefined }
  | { readonly kind: 'drive-over' }
  | { readonly kind: 'asked'; readonly command: RunCommand }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** `portions` undefined: this person may not read them. */
  | { readonly kind: 'ended'; readonly runId: string; readonly portions: readonly Portion[] | undefined }
  | { readonly kind: 'dismissed' };

/** Whether nothing of a run is left to be done. */
export const isOver = ({ state: { status } }: Pick<RunView, 'state'>): boolean =>
  status === 'finished' || status === 'cancelled' || status === 'failed';

/** Whether a run that is over was ever handed over to the end: before that, nothing is written. */
export const wasBegun = ({ undoableUntil }: Pick<RunView, 'undoableUntil'>): boolean => undoableUntil !== null;

/** Whether a run of the project is not over: another has to wait. */
export const isGoing = ({ current, handing }: Pick<RunsState, 'current' | 'handing'>): boolean =>
  handing !== undefined || (current !== null && current !== undefined && !isOver(current));

/** The next state. */
export function runsState(state: RunsState, event: RunsEvent): RunsState {
  switch (event.kind) {
    case 'seen':
      return {
        ...state,
        current: event.run,
        asked: stillAsked(state.asked, event.run),
        // Nothing can have failed before but to look.
        failure: state.current === undefined ? undefined : state.failure,
        refused: state.refused === 'busy' && (event.run === null || isOver(event.run)) ? undefined : state.refused,
        needsTab: event.run?.keeping === 'needs-tab' ? event.run.header.id : state.needsTab,
      };
    case 'unattended':
      return { ...state, unattended: event.unattended };
    case 'handing': {
      const { done, total, isOwnList } = event;
      return { ...state, handing: { done, total, isOwnList }, failure: undefined, refused: undefined };
    }
    case 'refused':
      return { ...state, handing: undefined, refused: event.why };
    case 'driving': {
      const drive = { at: event.at, done: state.current?.state.done ?? 0 };
      const advanced = state.current?.header.id;
      return { ...state, drive, advanced, handing: undefined, failure: undefined, refused: undefined };
    }
    case 'kept': {
      const { current } = state;
      if (current === null || current === undefined) return state;
      const { state: kept, command } = event;
      const keeping = kept.status === 'paused' ? ('paused' as const) : ('tab' as const);
      const seen = { ...current, state: kept, command, keeping };
      return { ...state, current: seen, waits: undefined, asked: stillAsked(state.asked, seen) };
    }
    case 'waits':
      return { ...state, waits: event.wait };
    case 'drive-over':
      return { ...state, drive: undefined, waits: undefined };
    case 'asked':
      return { ...state, asked: event.command, failure: undefined };
    case 'failed':
      return { ...state, handing: undefined, asked: undefined, failure: event.failure };
    case 'ended': {
      const { runId, portions } = event;
      return { ...state, ended: { runId, portions, isOurs: runId === state.advanced } };
    }
    case 'dismissed':
      return { ...state, dismissed: state.current?.header.id, failure: undefined, refused: undefined };
  }
}

/** What was said is done with once the run stands so; what was cancelled, once it is over. */
function stillAsked(asked: RunCommand | undefined, run: RunView | null): RunCommand | undefined {
  if (asked === undefined || run === null || isOver(run)) return undefined;
  if (asked === 'pause') return run.state.status === 'paused' ? undefined : asked;
  return asked === 'go' && run.command === 'go' ? undefined : asked;
}
