import type { SetOptions } from './requests';

const seconds = { SECONDS: 1, MINUTES: 60, HOURS: 3_600, DAYS: 86_400 } as const;

/** How long a record is to live; undefined for ever. */
export function secondsOf(ttl: SetOptions['ttl']): number | undefined {
  return ttl === undefined ? undefined : ttl.value * seconds[ttl.unit];
}
