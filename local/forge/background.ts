import { randomUUID } from 'node:crypto';
import type { Chain, Log } from './invocation-context';
import type { FunctionCall } from './invoke-function';
import { BACKGROUND_FUNCTION_SECONDS, FUNCTION_SECONDS } from './limits';
import type { ConsumerModule, Manifest } from './manifest';
import { EventQueue, type Delivery, type RetryContext } from './queue/event-queue';
import type { PushRefusal } from './queue/push-refusal';
import { createQueueDoor, type AcceptedJob, type QueueDoor } from './queue/queue-door';
import type { PushedEvent } from './queue/push-request';
import { Schedules } from './schedules';
import { letsThrough } from './triggers/lets-through';
import type { ProductEvent } from './triggers/product-event';

/** What an installation does while nobody looks at a page. Nothing of it happens by itself: the clock is not its own. */
export interface Background {
  /** Tells the triggers of the manifest whose filter lets it through what happened in Jira. */
  readonly receive: (event: ProductEvent) => void;
  /**
   * Hands all events that are due to their functions.
   *
   * @param atOnce how many functions may run at the same time; one by one if left out
   * @returns how many functions were run
   */
  readonly deliver: (atOnce?: number) => Promise<number>;
  /** Runs the scheduled triggers that are due; one that fails is logged. @returns their keys */
  readonly runSchedules: () => Promise<readonly string[]>;
  /** When something is due next; undefined while nothing is. */
  readonly nextDueAt: () => number | undefined;
  /** Tells of events that came in. Gives the function that ends it. */
  readonly onWork: (listener: () => void) => () => void;
  /** Refuses the next push. */
  readonly refusePush: (refusal: PushRefusal) => void;
  /** Events that wait for their function. */
  readonly waiting: () => number;
  /** Forgets all events that wait. */
  readonly clear: () => void;
}

export interface BackgroundOptions {
  readonly manifest: Manifest;
  readonly clock: () => number;
  readonly log: Log;
  readonly delivery: Delivery | undefined;
  readonly invoke: (call: Omit<FunctionCall, 'accountId'>) => Promise<unknown>;
  readonly runScheduledTrigger: (key: string) => Promise<unknown>;
}

/** Queues, triggers and scheduled triggers of one installation. */
export function createBackground(options: BackgroundOptions): {
  readonly background: Background;
  readonly queueDoor: QueueDoor;
} {
  const { manifest, clock, log, invoke } = options;
  const { consumer: consumers, trigger: triggers, scheduledTrigger, function: functions } = manifest.modules;
  const events = new EventQueue(clock, log, options.delivery);
  const schedules = new Schedules(scheduledTrigger, clock);
  let refusal: PushRefusal | undefined;
  const secondsOf = (functionKey: string, usual: number): number =>
    functions.find(({ key }) => key === functionKey)?.timeoutSeconds ?? usual;

  function accept(queueName: string, jobId: string, pushed: PushedEvent, job: AcceptedJob, chain: Chain): void {
    const consumer = consumers.find(({ queue }) => queue === queueName);
    if (consumer === undefined) return;
    const functionKey = functionOf(consumer);
    const common = { functionKey, moduleKey: consumer.key, moduleType: 'consumer' };
    const seconds = secondsOf(functionKey, BACKGROUND_FUNCTION_SECONDS);
    const { delayInSeconds, ...rest } = pushed;
    const event = { ...rest, queueName, jobId, eventId: randomUUID() };
    events.add(
      {
        ...job,
        what: `queue ${queueName}`,
        chain,
        concurrency: pushed.concurrency,
        run: (retry, ofChain) =>
          invoke({ ...common, seconds, chain: ofChain, event: consumedEvent(consumer, event, retry) }),
      },
      delayInSeconds,
    );
  }

  const queueDoor = createQueueDoor({
    clock,
    accept,
    consumerOf: (queueName) => {
      const consumer = consumers.find(({ queue }) => queue === queueName);
      if (consumer === undefined) return undefined;
      return { isLong: secondsOf(functionOf(consumer), BACKGROUND_FUNCTION_SECONDS) > BACKGROUND_FUNCTION_SECONDS };
    },
    takeRefusal: () => {
      const taken = refusal;
      refusal = undefined;
      return taken;
    },
  });

  const background: Background = {
    receive(event) {
      for (const trigger of triggers.filter((one) => letsThrough(one, event, log))) {
        const { function: functionKey, key: moduleKey } = trigger;
        const seconds = secondsOf(functionKey, FUNCTION_SECONDS);
        const told = {
          ...event.payload,
          eventType: event.eventType,
          ...(event.isSelfGenerated && { selfGenerated: true }),
        };
        events.add({
          what: `trigger ${moduleKey}`,
          chain: { pushes: 0 },
          run: (retry, chain) =>
            invoke({ functionKey, moduleKey, moduleType: 'trigger', seconds, chain, event: withRetry(told, retry) }),
        });
      }
    },
    deliver: (atOnce) => events.deliver(atOnce),
    async runSchedules() {
      const due = schedules.takeDue();
      for (const key of due) {
        try {
          await options.runScheduledTrigger(key);
        } catch (error) {
          log('error', `scheduled trigger ${key}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      return due;
    },
    nextDueAt() {
      const times = [events.nextDueAt, schedules.nextDueAt].filter((time) => time !== undefined);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    onWork: (listener) => events.onAdded(listener),
    refusePush: (next) => (refusal = next),
    waiting: () => events.size,
    clear: () => {
      events.clear();
    },
  };
  return { background, queueDoor };
}

const functionOf = ({ function: functionKey, resolver }: ConsumerModule): string =>
  functionKey ?? resolver?.function ?? '';

/** What a consumer is called with: the event, or a call of its resolver's method. */
function consumedEvent(
  { resolver }: ConsumerModule,
  event: { readonly body: object; readonly jobId: string },
  retry: RetryContext | undefined,
): unknown {
  if (resolver === undefined) return withRetry(event, retry);
  const call = { functionKey: resolver.method, payload: event.body, jobId: event.jobId };
  return { call, context: withRetry({}, retry) };
}

const withRetry = (event: object, retry: RetryContext | undefined): object =>
  retry === undefined ? event : { ...event, retryContext: retry };
