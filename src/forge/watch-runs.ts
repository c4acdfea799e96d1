import { watchRuns } from '#app';

import { forgeKeyValue } from './forge-key-value';
import { forgeQueue } from './forge-queue';
import { scheduled, type ScheduledAnswer } from './scheduled';
import { sleep } from './sleep';

/** Answers the trigger of every five minutes. */
export const handler = (): Promise<ScheduledAnswer> =>
  scheduled('runs', async () => {
    const ports = { store: forgeKeyValue, queue: forgeQueue, now: () => new Date(), sleep };
    const { going, woken, missing } = await watchRuns(ports);
    return `${going} runs going, ${woken} woken, ${missing} not taken by the queue`;
  });
