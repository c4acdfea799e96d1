import { sweepChanges, type SweepReport } from '#app';
import { getAppContext } from '@forge/api';

import { forgeKeyValue } from './forge-key-value';
import { requestAsApp } from './request-as-app';
import { scheduled, type ScheduledAnswer } from './scheduled';

/** Answers the hourly trigger. Numbers are logged, never what an issue says. */
export const handler = (): Promise<ScheduledAnswer> =>
  scheduled('sweep', async () => {
    const context = getAppContext();
    const timeLeft = (): number => context.invocationRemainingTimeInMillis();
    const ports = { request: requestAsApp, store: forgeKeyValue, now: () => new Date(), timeLeft };
    return inWords(await sweepChanges(ports));
  });

const inWords = ({ read, written, points, end }: SweepReport): string =>
  `${read} read, ${written} written, ${points} points, ${end}`;
