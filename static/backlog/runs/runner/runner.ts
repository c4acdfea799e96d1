import type { RunView } from '#contract';
import type { RunCommand, RunMode } from '#run';

import type { PagePorts } from '../../page-ports';
import type { ApprovedList } from '../hand-over-run';
import type { RunsEvent } from '../runs-state';

/** What runs of one project are begun and advanced with. */
export interface RunnerOptions {
  readonly ports: PagePorts;
  readonly projectId: string;
  readonly accountId: string;
  /** Whether somebody looks at the page. */
  readonly isSeen: () => boolean;
  readonly tell: (event: RunsEvent) => void;
}

/** Begins runs, advances them while the page is open, and follows those that others advance. */
export interface Runner {
  /** Looks whether a run is going, and follows it. */
  readonly open: () => void;
  /** Looks whether others have begun a run meanwhile; once a minute at most. */
  readonly lookAgain: () => void;
  readonly begin: (list: ApprovedList) => void;
  readonly say: (command: RunCommand) => void;
  /** Goes on with the run in this tab. */
  readonly goOnHere: () => void;
  /** Does what has failed once more. */
  readonly tryAgain: () => void;
  /** @param ids null: all that it wrote */
  readonly undo: (run: RunView, mode: RunMode, ids: readonly number[] | null) => void;
  readonly retry: (run: RunView, mode: RunMode) => void;
  /** What was told of the newest run is read: it is told no more, and not after a reload either. */
  readonly dismiss: () => void;
  /** Stops, and lets go of the run for a function to go on with. */
  readonly leave: () => void;
}

/** What became of what was to begin a run. */
export type Begun =
  | { readonly kind: 'begun'; readonly runId: string }
  | { readonly kind: 'busy'; readonly run: RunView }
  | { readonly kind: 'nothing' | 'too-late' };
