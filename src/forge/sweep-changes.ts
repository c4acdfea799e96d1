import { sweepChanges, type SweepReport } from '#app';
import { getAppContext } from '@forge/api';

import { describeError } from './describe-error';
import { forgeKeyValue } from './forge-key-value';
import { requestAsApp } from './request-as-app';

/** What the platform wants a scheduled function to answer. @see https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/ */
interface ScheduledAnswer {
  readonly statusCode: 204 | 500;
}

/** So many of what was set aside are named in the log. */
const ASIDE_MOST = 10;

/** Answers the hourly trigger. Never throws: nobody would hear it. Numbers are logged, never what an issue says. */
export async function handler(): Promise<ScheduledAnswer> {
  try {
    const context = getAppContext();
    const timeLeft = (): number => context.invocationRemainingTimeInMillis();
    const ports = { request: requestAsApp, store: forgeKeyValue, now: () => new Date(), timeLeft };
    console.log(inWords(await sweepChanges(ports)));
    return { statusCode: 204 };
  } catch (error) {
    console.error(`sweep: ${describeError(error)}`);
    return { statusCode: 500 };
  }
}

const inWords = ({ read, written, points, aside, end }: SweepReport): string =>
  [
    `sweep: ${read} read, ${written} written, ${points} points, ${end}`,
    ...aside.slice(0, ASIDE_MOST).map(({ what, why }) => `without ${what} (${why})`),
    ...(aside.length > ASIDE_MOST ? [`and without ${aside.length - ASIDE_MOST} others`] : []),
  ].join(', ');
