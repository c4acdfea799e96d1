import type { Failure, RunView, Unattended } from '#contract';

import { failureFrom } from '../../../ui/failure-words';
import { FunctionFailed } from '../call-again';
import type { HeldRun } from '../tab-memory';
import type { RunnerOptions } from './runner';
import type { TabKeeper } from './tab-keeper';

/** What a runner knows of its project's runs, shared by what it does. */
export class RunnerSession {
  /** Ends with the page, and begins anew when a page that was kept comes back. */
  life = new AbortController();
  /** The newest run as last seen; null: there is none; undefined: not looked yet. */
  current: RunView | null | undefined;
  unattended: Unattended = 'unknown';
  keeper: TabKeeper | undefined;
  /** The run that this tab advances. */
  held: HeldRun | undefined;
  /** The one that it advanced before the page was loaded again. */
  remembered: HeldRun | undefined;
  /** The run that this tab is handing over, or has not handed over to the end. */
  unbegun: string | undefined;
  /** What has failed last, once more; undefined: only looking and advancing have. */
  again: (() => void) | undefined;
  isFollowing = false;
  lookedAt = -Infinity;
  /** The run whose end was told. */
  told: string | undefined;

  constructor(readonly options: RunnerOptions) {}

  isDriving(): boolean {
    return this.held !== undefined;
  }

  isMine(run: RunView): boolean {
    return run.header.approvedBy === this.options.accountId;
  }

  see(run: RunView | null): void {
    this.current = run;
    this.options.tell({ kind: 'seen', run });
  }

  learn(unattended: Unattended): void {
    if (unattended === this.unattended) return;
    this.unattended = unattended;
    this.options.tell({ kind: 'unattended', unattended });
  }

  /** Tells what went wrong, unless the page that asked for it is gone. */
  failed(error: unknown, { signal }: AbortController, onceMore?: () => void): void {
    if (signal.aborted) return;
    this.again = onceMore;
    this.options.tell({ kind: 'failed', failure: failureOf(error) });
  }
}

const failureOf = (error: unknown): Failure => (error instanceof FunctionFailed ? error.failure : failureFrom(error));
