import * as v from 'valibot';

const PushedEvent = v.object({
  body: v.record(v.string(), v.unknown()),
  delayInSeconds: v.optional(v.number(), 0),
  concurrency: v.optional(v.object({ key: v.string(), limit: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});
export type PushedEvent = v.InferOutput<typeof PushedEvent>;

/** What `Queue.push` of @forge/events 3.0.8 posts. */
export const PushRequest = v.object({
  queueName: v.string(),
  jobId: v.pipe(v.string(), v.minLength(1)),
  type: v.literal('avi:forge:app:event'),
  schema: v.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: v.pipe(v.array(PushedEvent), v.minLength(1)),
  time: v.pipe(v.string(), v.isoTimestamp()),
});
