import type { DelayedEvent, Pushed, RunQueue } from '#app';
import { isDeepStrictEqual } from 'node:util';

/** A queue in memory: what was pushed stands in it until somebody takes it out. */
export function memoryQueue() {
  const events: DelayedEvent[] = [];
  const jobs = new Map<string, readonly DelayedEvent[]>();
  /** What the next pushes are answered with, in their order; all are taken once it is empty. */
  const answers: (Pushed | Error)[] = [];
  let pushes = 0;
  const queue: RunQueue = {
    push: (pushed) => {
      pushes += 1;
      const jobId = `job${pushes}`;
      const answer = answers.shift() ?? { kind: 'all', jobId };
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer.kind === 'all') events.push(...pushed);
      if (answer.kind === 'all') jobs.set(jobId, pushed);
      if (answer.kind === 'partly') events.push(...pushed.filter((event) => !isAmong(answer.missing, event)));
      return Promise.resolve(answer);
    },
    cancel: (jobId) => {
      const left = events.filter((event) => jobs.get(jobId)?.includes(event) !== true);
      events.splice(0, events.length, ...left);
      return Promise.resolve();
    },
  };
  return { queue, events, answers, pushes: () => pushes };
}

/** Made-up ids in their order. */
export function idsInOrder(): () => string {
  let count = 0;
  return () => `id${++count}`;
}

const isAmong = (events: readonly DelayedEvent[], event: DelayedEvent): boolean =>
  events.some((other) => isDeepStrictEqual(other, event));
