import type { Caller } from '../http';

/** Whose request it was: the app's, or one of Jira's own pages (the workbench's shell). */
export type Origin = 'app' | 'shell';

export interface LogEntry {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** 0 where the connection was lost. */
  readonly status: number;
  readonly caller: Caller;
  readonly origin: Origin;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** So many requests are remembered. */
const ENTRIES_KEPT = 2_000;

/** The latest requests, oldest first. */
export class RequestLog {
  private kept: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.kept;
  }

  add(entry: LogEntry): void {
    this.kept.push(entry);
    // Cut in one go now and then: shifting an array for each request is slow.
    if (this.kept.length > 2 * ENTRIES_KEPT) this.kept = this.kept.slice(-ENTRIES_KEPT);
  }
}
