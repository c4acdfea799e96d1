import type { RunEvent } from './run-event';

/** Longest time by which an event can be delayed. @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export const DELAY_MOST_SECONDS = 900;

/** An event on its way into the queue. */
export interface DelayedEvent {
  readonly event: RunEvent;
  /** At most {@link DELAY_MOST_SECONDS}. */
  readonly delaySeconds: number;
}

/** What became of a push. */
export type Pushed =
  | { readonly kind: 'all'; readonly jobId: string }
  /** The queue took the others. */
  | { readonly kind: 'partly'; readonly missing: readonly DelayedEvent[] }
  /** Too many for now: none was taken. */
  | { readonly kind: 'limited' }
  /** The chain of events has become too long: only another trigger can begin a new one. */
  | { readonly kind: 'chain-ended' };

/** Where functions leave word for functions. */
export interface RunQueue {
  /** @throws whatever the queue throws when it does not answer */
  push(events: readonly DelayedEvent[]): Promise<Pushed>;
  /** Takes back what a push left, as far as it has not come yet. @throws whatever the queue throws */
  cancel(jobId: string): Promise<void>;
}
