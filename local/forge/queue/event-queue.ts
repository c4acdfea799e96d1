import { FunctionTimeOutError, InvocationLimitError } from '../errors';
import type { Chain, Log } from '../invocation-context';
import { QUEUE } from '../limits';
import { retryOf, type Retry } from './retry-of';

/** How events come: at least once, and in any order. Left out: once, in the order in which they are due. */
export interface Delivery {
  /** From 0 up to 1, as `Math.random`; seeded in tests. */
  readonly random: () => number;
  /** The share of the events that come twice. */
  readonly duplicates: number;
}

/** What a function learns of the tries before. */
export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

/** An event on its way to a function of the app. */
export interface QueuedEvent {
  /** Runs the function. Its value, after JSON, may ask for a retry. */
  readonly run: (retry: RetryContext | undefined, chain: Chain) => Promise<unknown>;
  readonly what: string;
  readonly chain: Chain;
  /** No more than `limit` events with the same key are handled at once. */
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  /** Told once, when it is known what became of it. */
  readonly settled?: ((outcome: 'success' | 'failed') => void) | undefined;
  /** Whether nobody waits for it any more. */
  readonly isCancelled?: (() => boolean) | undefined;
}

interface Waiting {
  readonly event: QueuedEvent;
  readonly dueAt: number;
  readonly lostAt: number;
  readonly retry: RetryContext | undefined;
  readonly isCopy: boolean;
}

/**
 * The events of one installation that wait for their function. Nothing moves by itself: whoever holds the clock calls
 * {@link deliver}.
 *
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api
 */
export class EventQueue {
  private waiting: readonly Waiting[] = [];
  private readonly running = new Map<string, number>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly clock: () => number,
    private readonly log: Log,
    private readonly delivery: Delivery | undefined,
  ) {}

  /** Events that have not been handed to a function yet. */
  get size(): number {
    return this.waiting.length;
  }

  /** When the next event is due; undefined while none waits. */
  get nextDueAt(): number | undefined {
    return this.waiting.length === 0 ? undefined : Math.min(...this.waiting.map(({ dueAt }) => dueAt));
  }

  add(event: QueuedEvent, delaySeconds = 0): void {
    const now = this.clock();
    this.wait({
      event,
      dueAt: now + delaySeconds * 1000,
      lostAt: now + delaySeconds * 1000 + QUEUE.keptMilliseconds,
      retry: undefined,
      isCopy: false,
    });
  }

  /** Tells of events that came in. Gives the function that ends it. */
  onAdded(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Forgets all that waits, as when a site is put back. */
  clear(): void {
    this.waiting = [];
  }

  /**
   * Hands every event that is due to its function, and what becomes due on the way.
   *
   * @param atOnce how many functions may run at the same time
   * @returns how many functions were run
   */
  async deliver(atOnce = 1): Promise<number> {
    let delivered = 0;
    const work = async (): Promise<void> => {
      for (let next = this.take(); next !== undefined; next = this.take()) {
        delivered += 1;
        await this.handle(next);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return delivered;
  }

  private wait(waiting: Waiting): void {
    this.waiting = [...this.waiting, waiting];
    for (const listener of this.listeners) listener();
  }

  private take(): Waiting | undefined {
    const now = this.clock();
    this.waiting = this.waiting.filter((one) => !this.isLost(one, now));
    const due = this.waiting.filter(({ dueAt, event }) => dueAt <= now && this.hasRoom(event));
    const next = this.delivery === undefined ? earliest(due) : due[Math.floor(this.delivery.random() * due.length)];
    if (next === undefined) return undefined;
    this.waiting = this.waiting.filter((one) => one !== next);
    if (this.delivery !== undefined && !next.isCopy && this.delivery.random() < this.delivery.duplicates) {
      this.waiting = [...this.waiting, { ...next, isCopy: true }];
    }
    return next;
  }

  private isLost({ event, lostAt, isCopy }: Waiting, now: number): boolean {
    const isLost = lostAt <= now || event.isCancelled?.() === true;
    if (isLost && !isCopy) event.settled?.('failed');
    return isLost;
  }

  private hasRoom({ concurrency }: QueuedEvent): boolean {
    return concurrency === undefined || (this.running.get(concurrency.key) ?? 0) < concurrency.limit;
  }

  private count({ concurrency }: QueuedEvent, by: 1 | -1): void {
    if (concurrency !== undefined) this.running.set(concurrency.key, (this.running.get(concurrency.key) ?? 0) + by);
  }

  private async handle(waiting: Waiting): Promise<void> {
    const { event, isCopy } = waiting;
    this.count(event, 1);
    const outcome = await this.outcomeOf(waiting);
    this.count(event, -1);
    if (typeof outcome !== 'string') this.again(waiting, outcome);
    else if (!isCopy) event.settled?.(outcome);
  }

  private async outcomeOf({ event, retry }: Waiting): Promise<'success' | 'failed' | Retry> {
    try {
      const asked = retryOf(await event.run(retry, event.chain));
      if (asked === undefined) return 'success';
      if (asked !== 'too-large') return asked;
      this.log('error', `${event.what}: the data of a retry take more than ${QUEUE.retryDataBytes} bytes`);
    } catch (error) {
      const platformReason = platformReasonOf(error);
      if (platformReason !== undefined) return platformReason;
      this.log('error', `${event.what}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 'failed';
  }

  private again(waiting: Waiting, { afterSeconds, reason, data }: Retry): void {
    const retryCount = (waiting.retry?.retryCount ?? 0) + 1;
    if (retryCount <= QUEUE.retries) {
      const retry = { retryCount, retryReason: reason, retryData: data };
      this.wait({ ...waiting, dueAt: this.clock() + afterSeconds * 1000, retry });
      return;
    }
    this.log('error', `${waiting.event.what}: given up after ${QUEUE.retries} retries`);
    if (!waiting.isCopy) waiting.event.settled?.('failed');
  }
}

/** Only the platform's own errors are tried again by themselves. How soon is not documented. */
function platformReasonOf(error: unknown): Retry | undefined {
  if (error instanceof FunctionTimeOutError) return { afterSeconds: 1, reason: 'FUNCTION_TIME_OUT', data: null };
  if (error instanceof InvocationLimitError)
    return { afterSeconds: 60, reason: 'FUNCTION_PLATFORM_RATE_LIMITED', data: null };
  return undefined;
}

function earliest(due: readonly Waiting[]): Waiting | undefined {
  return due.reduce<Waiting | undefined>(
    (first, one) => (first === undefined || one.dueAt < first.dueAt ? one : first),
    undefined,
  );
}
