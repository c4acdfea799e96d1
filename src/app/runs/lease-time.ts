import { LEASE_SECONDS } from '#run';
import { NOBODY, type StoredRun } from '#storage';

const SECOND = 1_000;
/** How long the portions of a run may keep others waiting before another run takes its place. */
const PREPARING_SECONDS = 600;

/** Until when a holder that was heard of now has a run, or one that nobody holds may stay so. ISO date-time, UTC. */
export const leaseEnd = (now: Date): string => after(now.getTime(), LEASE_SECONDS);

/** Until when a run may stay without a holder: one that waits, for longer. */
export const idleEnd = (now: Date, waitsUntil: number | null): string =>
  after(Math.max(now.getTime(), waitsUntil ?? 0), LEASE_SECONDS);

/** Until when the next portion of a run has to come. */
export const preparingEnd = (now: Date): string => after(now.getTime(), PREPARING_SECONDS);

export const isPast = ({ until }: Pick<StoredRun, 'until'>, now: Date): boolean => until <= now.toISOString();

/** Whether somebody holds a run and is still heard of. */
export const isHeld = (run: StoredRun, now: Date): boolean => run.holder !== NOBODY && !isPast(run, now);

const after = (time: number, seconds: number): string => new Date(time + seconds * SECOND).toISOString();
