import type { SweepMark } from '#storage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A sweep looks again at this much of what the one before has seen: search lags behind what is written. */
const OVERLAP = HOUR;
/** How far back the first sweep looks, and so does every other that comes an hour after the one before. */
const FIRST_LOOK = 2 * HOUR;
/** Further back nothing is looked at, whenever the last sweep was. */
const LONGEST_LOOK = 7 * 24 * HOUR;

/** The mark of a sweep that begins now, or goes on where the last one was broken off. */
export function beginSweep(last: SweepMark | undefined, now: number): SweepMark {
  if (last?.at != null) return last;
  const since = last === undefined ? now - FIRST_LOOK : last.startedAt - OVERLAP;
  return { schema: 1, since: Math.max(since, now - LONGEST_LOOK), startedAt: now, at: null };
}

/** How far back a sweep has to look now, in minutes. */
export const minutesBack = ({ since }: SweepMark, now: number): number =>
  Math.max(1, Math.ceil((now - since) / MINUTE));

/** The mark of a sweep that is through with a project's issues up to one of them. */
export const sweptUpTo = (mark: SweepMark, projectId: string, afterKey: string | null): SweepMark => ({
  ...mark,
  at: { projectId, afterKey },
});

/** The mark of a sweep whose successor has to look as far back: it left something to a run that is going, or unread. */
export const lookingAgain = (mark: SweepMark): SweepMark => ({
  ...mark,
  startedAt: Math.min(mark.startedAt, mark.since + OVERLAP),
});

/** The projects that are still to be looked at. */
export function projectsLeft(projects: readonly string[], { at }: SweepMark): readonly string[] {
  return at === null ? projects : projects.filter((projectId) => projectId >= at.projectId);
}
