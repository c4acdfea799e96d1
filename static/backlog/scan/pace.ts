/**
 * Points that scans of one person spend in any hour. Jira gives the app 65,000 an hour for all of its customers together,
 * and refuses everybody when they are spent: most of them are left to others.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export const POINTS_PER_HOUR = 20_000;
/** Calls a second: a tenth of what Jira allows a site before it speaks of a burst. @see {@link POINTS_PER_HOUR} */
export const CALLS_PER_SECOND = 10;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/** What was spent, by the minute: all that has to be known, small enough to be kept with a scan. */
export interface Spending {
  /** Minutes since 1970 and the points of each, the oldest first; none older than an hour. */
  readonly minutes: readonly (readonly [minute: number, points: number])[];
  /** Times of the latest calls, milliseconds since 1970. */
  readonly calls: readonly number[];
}

export const NOTHING_SPENT: Spending = { minutes: [], calls: [] };

/** What a call costs that reads so many issues: one for itself, one for each. @see {@link POINTS_PER_HOUR} */
export const costOf = (issues: number): number => 1 + issues;

/** The spending after a call of so many points. */
export function spend({ minutes, calls }: Spending, points: number, now: number): Spending {
  const minute = Math.floor(now / MINUTE_MS);
  const recent = minutes.filter(([at]) => (at + 1) * MINUTE_MS > now - HOUR_MS);
  const last = recent.at(-1);
  return {
    minutes:
      last?.[0] === minute ? [...recent.slice(0, -1), [minute, last[1] + points]] : [...recent, [minute, points]],
    calls: [...calls.filter((at) => at > now - SECOND_MS), now],
  };
}

/** Milliseconds until a call of so many points keeps within the pace; 0 when it may be made now. */
export function waitFor({ minutes, calls }: Spending, points: number, now: number): number {
  const recentCalls = calls.filter((at) => at > now - SECOND_MS);
  const [firstOfBurst] = recentCalls.slice(-CALLS_PER_SECOND);
  const burst =
    recentCalls.length < CALLS_PER_SECOND || firstOfBurst === undefined ? 0 : firstOfBurst + SECOND_MS - now;
  return Math.max(burst, quotaWait(minutes, points, now));
}

/** Waits until enough minutes have passed out of the hour. A minute counts until all of it is an hour ago. */
function quotaWait(minutes: Spending['minutes'], points: number, now: number): number {
  const passes = ([minute]: readonly [number, number]): number => (minute + 1) * MINUTE_MS + HOUR_MS;
  const counted = minutes.filter((entry) => passes(entry) > now);
  let spent = counted.reduce((sum, [, ofMinute]) => sum + ofMinute, 0);
  for (const entry of counted) {
    if (spent + points <= POINTS_PER_HOUR) break;
    spent -= entry[1];
    if (spent + points <= POINTS_PER_HOUR || spent === 0) return passes(entry) - now;
  }
  return 0;
}
