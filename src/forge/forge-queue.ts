import type { DelayedEvent, Pushed, RunQueue } from '#app';
import { InvocationLimitReachedError, PartialSuccessError, Queue, RateLimitError } from '@forge/events';
import * as v from 'valibot';

/** The queue that manifest.yml gives a consumer. */
const QUEUE = 'runs';

/** What @forge/events says of the events that were not taken: other than its types do, under `payload`. */
const Failed = v.array(v.object({ payload: v.object({ body: v.unknown() }) }));

/** Forge's queue of events about runs. */
export const forgeQueue: RunQueue = {
  push: async (events) => {
    try {
      const { jobId } = await new Queue({ key: QUEUE }).push(
        events.map(({ event, delaySeconds }) => ({ body: { ...event }, delayInSeconds: delaySeconds })),
      );
      return { kind: 'all', jobId };
    } catch (error) {
      const refusal = refusalOf(error, events);
      if (refusal === undefined) throw error;
      return refusal;
    }
  },
  cancel: (jobId) => new Queue({ key: QUEUE }).cancel(jobId),
};

function refusalOf(error: unknown, events: readonly DelayedEvent[]): Pushed | undefined {
  if (error instanceof RateLimitError) return { kind: 'limited' };
  if (error instanceof InvocationLimitReachedError) return { kind: 'chain-ended' };
  if (error instanceof PartialSuccessError) return { kind: 'partly', missing: missingOf(error, events) };
  return undefined;
}

/** The events that were not taken; all of them where that cannot be told, because one too many does no harm. */
function missingOf({ failedEvents }: PartialSuccessError, events: readonly DelayedEvent[]): readonly DelayedEvent[] {
  const failed = v.safeParse(Failed, failedEvents);
  if (!failed.success) return events;
  const bodies = new Set(failed.output.map(({ payload }) => JSON.stringify(payload.body)));
  const missing = events.filter(({ event }) => bodies.has(JSON.stringify(event)));
  return missing.length > 0 ? missing : events;
}
