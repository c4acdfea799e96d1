import type { Request } from '#jira';
import type { KeyValue } from '#storage';

import type { RunQueue } from './runs/run-queue';

/** What a use case needs of the world around it. */
export interface Ports {
  /** Jira, as the user who called. */
  readonly request: Request;
  readonly store: KeyValue;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but without, 1. */
  readonly random: () => number;
  readonly queue: RunQueue;
  /** A made-up id, unlike every other: at most 32 letters and digits. */
  readonly newId: () => string;
  /** Who called, as Forge vouches for; undefined for nobody. */
  readonly accountId: string | undefined;
}
