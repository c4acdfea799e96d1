import { sweepRuns } from '#app';
import { getAppContext } from '@forge/api';

import { forgeKeyValue } from './forge-key-value';
import { scheduled, type ScheduledAnswer } from './scheduled';

/** Answers the daily trigger. */
export const handler = (): Promise<ScheduledAnswer> =>
  scheduled('runs', async () => {
    const context = getAppContext();
    const timeLeft = (): number => context.invocationRemainingTimeInMillis();
    const { deleted, shortened, left } = await sweepRuns({ store: forgeKeyValue, now: () => new Date(), timeLeft });
    return `${deleted} runs deleted, ${shortened} shortened, ${left} left for the next one`;
  });
