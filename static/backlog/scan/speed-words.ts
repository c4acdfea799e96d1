/** A rate told before so much time has passed would jump about. */
const TOO_SOON_MS = 3000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * How fast issues are read and how long it will take, in words; empty while it is too soon to tell.
 *
 * @param left about how many issues are left; undefined where that is not known
 * @param mostPerHour how many issues can be read in an hour, however fast Jira answers
 */
export function speedWords(
  done: { readonly ms: number; readonly read: number },
  left: number | undefined,
  mostPerHour: number,
): string {
  if (done.ms < TOO_SOON_MS || done.read === 0) return '';
  const perMs = done.read / done.ms;
  const rate = `${Math.round(perMs * 1000).toLocaleString('en')} a second`;
  if (left === undefined || left <= 0) return rate;
  const inOneGo = Math.max(0, mostPerHour - done.read);
  const ms = left <= inOneGo ? left / perMs : (left / mostPerHour) * HOUR_MS;
  return `${rate}, ${timeWords(ms)} left`;
}

/** A stretch of time as people say it, rounded up. */
export function timeWords(ms: number): string {
  if (ms < MINUTE_MS) return 'less than a minute';
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes < 60) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  const hours = Math.round(minutes / 30) / 2;
  return hours === 1 ? 'about an hour' : `about ${hours} hours`;
}
