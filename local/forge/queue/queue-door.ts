import * as v from 'valibot';
import type { HttpResponse } from '../../http';
import { NotEmulatedError } from '../errors';
import type { Chain } from '../invocation-context';
import { QUEUE } from '../limits';
import { RateWindow } from '../rate-window';
import type { PushRefusal } from './push-refusal';
import { PushRequest, type PushedEvent } from './push-request';

/** Answers what @forge/events posts to Atlassian's gateway; undefined for a path that is none of the queue's. */
export type QueueDoor = (path: string, body: string, chain: Chain) => HttpResponse | undefined;

interface Job {
  readonly queue: string;
  success: number;
  failed: number;
  inProgress: number;
  isCancelled: boolean;
}

export interface QueueDoorOptions {
  readonly clock: () => number;
  /** The function of a queue, if it has a consumer. */
  readonly consumerOf: (queue: string) => { readonly isLong: boolean } | undefined;
  /** Takes an event whose push was accepted. */
  readonly accept: (queue: string, jobId: string, event: PushedEvent, job: AcceptedJob, chain: Chain) => void;
  /** How the next push is refused, where a test or the workbench asked for that. */
  readonly takeRefusal: () => PushRefusal | undefined;
}

export interface AcceptedJob {
  readonly settled: (outcome: 'success' | 'failed') => void;
  readonly isCancelled: () => boolean;
}

const MINUTE = 60_000;
const PATH = /^\/webhook\/queue\/(publish|stats|cancel)\//;
const JobRequest = v.object({ queueName: v.string(), jobId: v.pipe(v.string(), v.minLength(1)) });

/**
 * The queues of one installation, with the wire format of @forge/events 3.0.8. Which status stands for which refusal is
 * taken from that package; those that it has no error for are 400.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-async-events
 */
export function createQueueDoor(options: QueueDoorOptions): QueueDoor {
  const perMinute = new RateWindow(QUEUE.eventsPerMinute, MINUTE);
  const jobs = new Map<string, Job>();

  function publish(body: unknown, chain: Chain): HttpResponse {
    const parsed = v.safeParse(PushRequest, body);
    if (!parsed.success) return refused(400, 'The events are not as expected.');
    const { queueName, jobId, payload } = parsed.output;
    const consumer = options.consumerOf(queueName);
    if (consumer === undefined) return refused(400, `No consumer has the queue ${queueName}.`);
    if (payload.length > QUEUE.eventsPerPush) return refused(400, `A push has at most ${QUEUE.eventsPerPush} events.`);
    if (payload.some(({ delayInSeconds }) => delayInSeconds < 0 || delayInSeconds > QUEUE.delaySeconds))
      return refused(400, `The delay is between 0 and ${QUEUE.delaySeconds} seconds.`);
    if (bytesOf(payload) > QUEUE.bytesPerPush) return tooLarge(`A push has at most ${QUEUE.bytesPerPush} bytes.`);
    if (consumer.isLong && payload.some((event) => bytesOf(event) > QUEUE.bytesPerLongEvent))
      return tooLarge(`An event of a long-running function has at most ${QUEUE.bytesPerLongEvent} bytes.`);
    if (chain.pushes >= QUEUE.chainedPushes) return refused(405, 'The limit of chained pushes is reached.');
    const refusal = options.takeRefusal();
    if (refusal === 'rate-limited' || !perMinute.take(options.clock(), payload.length))
      return refused(429, `At most ${QUEUE.eventsPerMinute} events a minute.`);
    if (refusal === 'unavailable') return refused(503, 'The queue is not available.');
    chain.pushes += 1;
    const isTaken = (nth: number): boolean => refusal !== 'partial' || nth % 2 === 0;
    const taken = payload.filter((_, nth) => isTaken(nth));
    const job: Job = { queue: queueName, success: 0, failed: 0, inProgress: taken.length, isCancelled: false };
    jobs.set(jobId, job);
    for (const event of taken) options.accept(queueName, jobId, event, seenThrough(job), chain);
    if (taken.length === payload.length) return json(201, {});
    const failedEvents = payload.flatMap((_, nth) =>
      isTaken(nth) ? [] : [{ index: String(nth), errorMessage: 'The event was not stored.' }],
    );
    return json(202, { failedEvents });
  }

  return (path, text, chain) => {
    const [, action] = PATH.exec(path) ?? [];
    if (action === undefined) return undefined;
    const body: unknown = JSON.parse(text);
    if (action === 'publish') return publish(body, chain);
    const { jobId, queueName } = v.parse(JobRequest, body);
    const job = jobs.get(jobId);
    if (job?.queue !== queueName) return refused(404, 'There is no such job.');
    const { success, failed, inProgress } = job;
    if (action === 'stats') return json(200, { success, failed, inProgress });
    if (action !== 'cancel') throw new NotEmulatedError(path);
    job.isCancelled = true;
    return { status: 204, headers: {}, body: '' };
  };
}

const seenThrough = (job: Job): AcceptedJob => ({
  isCancelled: () => job.isCancelled,
  settled: (outcome) => {
    job[outcome] += 1;
    job.inProgress -= 1;
  },
});

const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));
const refused = (status: number, message: string): HttpResponse => json(status, { code: status, message });
const tooLarge = (errorMessage: string): HttpResponse => json(413, { errorMessage });
const json = (status: number, body: object): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
