import type { Portion, RunCommand, RunGroup, RunHeader, RunMode, RunState } from '#run';

/** Who sees to a run at the moment. */
export const RUN_KEEPINGS = [
  /** Its portions are still being handed over. */
  'preparing',
  /** A tab in which it is open. */
  'tab',
  /** A function, though no tab is open. */
  'background',
  /** Nobody yet: it waits for Jira's limits, or for its turn. */
  'waiting',
  /** Nobody has gone on with it in time. */
  'stalled',
  /** The site does not let the app act for who approved it: it goes on in that person's tab only. */
  'needs-tab',
  'paused',
  'over',
] as const;
export type RunKeeping = (typeof RUN_KEEPINGS)[number];

/** Whether the site lets a run go on as who approved it while their tab is closed. */
export const UNATTENDED = ['allowed', 'refused', 'unknown'] as const;
export type Unattended = (typeof UNATTENDED)[number];

/** A run as everybody sees it who may browse the project. */
export interface RunView {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly command: RunCommand;
  readonly keeping: RunKeeping;
  /** ISO date-time, UTC; null while it is not over. */
  readonly endedAt: string | null;
  /** Until when it can be taken back. ISO date-time, UTC; null while it is not over, or where there is nothing to take back. */
  readonly undoableUntil: string | null;
  /** Whether a project administrator cancelled it, who did not begin it. */
  readonly byAdmin?: boolean | undefined;
}

/** Another run, as a run of the history speaks of it. */
export type RunRef = Pick<RunHeader, 'id' | 'kind' | 'approvedAt' | 'approvedBy'>;

/** A run of the history, with those that it belongs to. */
export interface ListedRun extends RunView {
  /** The run that it takes back; null where it takes none back, or that one is no longer kept. */
  readonly undoesRun: RunRef | null;
  /** Runs that took it back, or some of it, the oldest first. */
  readonly undoneBy: readonly RunRef[];
  /** How many of its issues are as they were before it: put back by those, and not undone again. */
  readonly putBack: number;
  /** The run that it goes on with; null where it goes on with none, or that one is no longer kept. */
  readonly retriesRun: RunRef | null;
  /** Runs that went on with it, the oldest first: what is left to try again is theirs. */
  readonly retriedBy: readonly RunRef[];
  /** How many issues that it left unlabelled or half done are theirs now. */
  readonly takenOver: number;
}

/** What a page says of a run that it begins; who approved it, and when, the function knows better. */
export type NewRun = Pick<RunHeader, 'mode' | 'rules' | 'labels' | 'scope' | 'scannedAt' | 'issues' | 'portions'>;

interface InProject {
  readonly projectId: string;
}

interface OfRun extends InProject {
  readonly runId: string;
}

/** Whoever holds a run, and the step of it that they know: every checkpoint makes another. */
interface OfHolder extends OfRun {
  /** Made up by the holder, unlike every other. */
  readonly holder: string;
  readonly step: number;
  readonly state: RunState;
}

/** Another run of the project is not over. */
interface Busy {
  readonly kind: 'busy';
  readonly run: RunView;
}

/** A run that was planned from what is stored of another one. */
type Planned =
  | { readonly kind: 'begun'; readonly runId: string; readonly issues: number }
  | Busy
  /** No issue of it is left for that. */
  | { readonly kind: 'nothing' }
  /** It is too long ago. */
  | { readonly kind: 'too-late' };

/** Calls about runs that tag many issues. */
export interface RunApi {
  /**
   * Begins to hand over an approved list. Whoever may edit issues in the project. Sent again with the same `attempt`, it
   * is the same run.
   */
  'run.start': {
    readonly payload: InProject & { readonly attempt: string; readonly run: NewRun };
    readonly result: { readonly kind: 'started'; readonly runId: string } | Busy;
  };
  /** Hands over one portion; the same one twice is one. Only who started the run. */
  'run.add-portion': {
    readonly payload: OfRun & { readonly index: number; readonly groups: readonly RunGroup[] };
    readonly result: { readonly kind: 'added' };
  };
  /** All is handed over: from now on the run may be taken. Only who started it. */
  'run.begin': {
    readonly payload: OfRun;
    readonly result:
      | { readonly kind: 'begun' }
      | { readonly kind: 'incomplete'; readonly missing: readonly number[] }
      /** It took so long that another run was started. */
      | Busy;
  };
  /** Takes a run to advance it, or goes on holding it. Only who started it: it writes as that person. */
  'run.take': {
    readonly payload: OfRun & { readonly holder: string };
    readonly result:
      | {
          readonly kind: 'taken';
          readonly step: number;
          readonly header: RunHeader;
          readonly state: RunState;
          readonly command: RunCommand;
        }
      /** Somebody else holds it. Milliseconds since 1970. */
      | { readonly kind: 'held'; readonly until: number }
      | { readonly kind: 'over'; readonly state: RunState };
  };
  /** One portion with what was left out of it so far. Who started the run, and project administrators. */
  'run.portion': {
    readonly payload: OfRun & { readonly index: number };
    readonly result: { readonly portion: Portion };
  };
  /** Keeps where the run stands, and goes on holding it. Only who holds it. */
  'run.checkpoint': {
    readonly payload: OfHolder & {
      readonly changed: { readonly index: number; readonly left: Portion['left'] } | null;
    };
    readonly result:
      | { readonly kind: 'kept'; readonly step: number; readonly command: RunCommand }
      /** Somebody else holds it now: this call changed nothing, though one before it whose answer was lost may have. */
      | { readonly kind: 'lost' };
  };
  /** Keeps where the run stands and lets go of it: somebody else may go on at once. Only who holds it. */
  'run.release': {
    readonly payload: OfHolder;
    readonly result: { readonly kind: 'released' } | { readonly kind: 'lost' };
  };
  /** Pauses, resumes or cancels a run. Who started it, and project administrators. */
  'run.command': {
    readonly payload: OfRun & { readonly command: RunCommand };
    readonly result: { readonly run: RunView };
  };
  /** The run that is going in a project, else the last one. Whoever may browse the project. */
  'run.current': {
    readonly payload: InProject;
    readonly result: { readonly run: RunView | null; readonly unattended: Unattended };
  };
  /** Runs of the last 90 days, the newest first, a page at a time. Whoever may browse the project. */
  'run.list': {
    readonly payload: InProject & {
      /** Only runs that were approved before; null for the newest. ISO date-time, UTC. */
      readonly before: string | null;
    };
    readonly result: { readonly runs: readonly ListedRun[]; readonly hasMore: boolean };
  };
  /**
   * Takes a run back, or chosen issues of it, by another run, which is begun at once. Who started it, and project
   * administrators, if they may edit issues.
   */
  'run.undo': {
    readonly payload: OfRun & {
      readonly attempt: string;
      readonly mode: RunMode;
      /** Null: all of them. */
      readonly ids: readonly number[] | null;
    };
    readonly result: Planned;
  };
  /** Tries again, by another run, what Jira refused. Who started it, and project administrators, if they may edit issues. */
  'run.retry': {
    readonly payload: OfRun & { readonly attempt: string; readonly mode: RunMode };
    readonly result: Planned;
  };
}
