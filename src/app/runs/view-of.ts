import type { RunKeeping, RunView } from '#contract';
import { isOver, NOBODY, watchOf, type StoredRun } from '#storage';

import { isPast } from './lease-time';

const DAY = 24 * 60 * 60 * 1_000;
/** How long a run can be taken back, in days. */
const UNDO_DAYS = 30;
/** Begins the names of holders that are functions. */
export const FUNCTION_HOLDER = 'function-';
/** Begins the names of holders that are tabs. */
export const TAB_HOLDER = 'tab-';

/** A run as pages see it. */
export function viewOf(run: StoredRun, now: Date): RunView {
  const { header, state, command } = run;
  const undoable = undoableUntil(run);
  return {
    header,
    state,
    command,
    keeping: keepingOf(run, now),
    endedAt: isOver(run) ? run.until : null,
    undoableUntil: undoable === undefined ? null : undoable.toISOString(),
    byAdmin: run.byAdmin,
  };
}

/** Until when a run can be taken back; undefined where there is nothing to take back, or no longer. */
export function undoableUntil(run: StoredRun): Date | undefined {
  if (!isOver(run) || !run.hasPortions || !run.isBegun) return undefined;
  return new Date(Date.parse(run.until) + UNDO_DAYS * DAY);
}

function keepingOf(run: StoredRun, now: Date): RunKeeping {
  switch (watchOf(run)) {
    case 'over':
      return 'over';
    case 'preparing':
      return 'preparing';
    case 'idle':
      return 'paused';
    case 'going':
      if (!isPast(run, now)) {
        if (run.holder.startsWith(TAB_HOLDER)) return 'tab';
        if (run.holder !== NOBODY) return 'background';
      }
      if (run.isRefused || run.header.approvedBy === null) return 'needs-tab';
      return isPast(run, now) ? 'stalled' : 'waiting';
  }
}
