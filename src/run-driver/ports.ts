import type { Request } from '#jira';
import type { ChangedPortion, Portion, RunCommand, RunHeader, RunState } from '#run';

/** Keeps a run between steps, and sees to it that one holder at a time advances it. */
export interface RunKeeper {
  /** Takes the lease, or renews it. */
  take(): Promise<
    | { readonly kind: 'taken'; readonly header: RunHeader; readonly state: RunState; readonly command: RunCommand }
    /** Somebody else has it. Milliseconds since 1970. */
    | { readonly kind: 'held'; readonly until: number }
    | { readonly kind: 'over'; readonly state: RunState }
  >;
  /** A portion with what was left out of it so far; null: it cannot be read any more. */
  portion(index: number): Promise<Portion | null>;
  /**
   * Writes down the state, and what was left out of a portion, if this holder still has the lease, and renews it. Sent
   * again after a lost answer, it must be as if it was sent once.
   */
  checkpoint(
    state: RunState,
    changed?: ChangedPortion,
  ): Promise<{ readonly kind: 'kept'; readonly command: RunCommand } | { readonly kind: 'lost' }>;
  /** What was said of the run since the last checkpoint, where the holder hears of it sooner. */
  readonly said?: () => RunCommand | undefined;
  /** Comes to an end when something more is said, where the holder hears of it by itself. */
  readonly heard?: () => Promise<void>;
  /** Asks what is wanted of the run, where that costs little: done again and again during waits. */
  readonly look?: () => Promise<RunCommand>;
  /** Gives the lease back: somebody else may go on at once, or when the state says so. */
  release(state: RunState): Promise<void>;
}

/** What driving a run needs of the world. */
export interface RunPorts {
  /** Jira as the user who approved the run. */
  readonly request: Request;
  readonly keeper: RunKeeper;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but without, 1. */
  readonly random: () => number;
}
