import { listActing, readPause, readSweepMark, writePause, writeSweepMark, type SweepMark } from '#storage';

import { readActingRules } from '../acting-rules';
import type { ChangePorts } from '../change-ports';
import { isPassing } from '../follow-change';
import { counted } from './counted';
import { beginSweep, lookingAgain, minutesBack, projectsLeft, sweptUpTo } from './next-mark';
import { isSetAside, type SetAside } from './set-aside';
import { sweepPage } from './sweep-page';

/**
 * Points of a sweep: what it reads of one site an hour, of the 65,000 that all sites with this app share.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
const SWEEP_POINTS = 1_000;
/** Share of the time a sweep is given that has to be left for another page to be begun. */
const SPARE_TIME = 0.2;

export interface SweepPorts extends ChangePorts {
  /** Milliseconds until the sweep is ended. */
  readonly timeLeft: () => number;
}

/** What a sweep did. */
export interface SweepReport {
  readonly read: number;
  readonly written: number;
  readonly points: number;
  /** What it went on without. */
  readonly aside: readonly SetAside[];
  /** `left`: the next one goes on. `paused`: Jira wants to be left alone. */
  readonly end: 'finished' | 'left' | 'paused';
}

/**
 * Looks at what was changed lately in the projects that let the app act by itself: what an event missed, and labels that
 * were changed by hand. Stops when its points or its time are spent, and goes on from there the next time.
 *
 * @throws whatever is worth neither another try nor keeping quiet about
 */
export async function sweepChanges(ports: SweepPorts): Promise<SweepReport> {
  const { store } = ports;
  const now = (): number => ports.now().getTime();
  const spare = ports.timeLeft() * SPARE_TIME;
  const calls = counted(ports.request);
  const sum = { read: 0, written: 0 };
  const aside: SetAside[] = [];
  const report = (end: SweepReport['end']): SweepReport => ({ ...sum, points: calls.spent(), aside, end });
  if ((await readPause(store)) > now()) return report('paused');

  let mark = beginSweep(await readSweepMark(store), now());
  const keep = async (next: SweepMark): Promise<void> => writeSweepMark(store, (mark = next));
  const isSpent = (): boolean => calls.spent() >= SWEEP_POINTS || ports.timeLeft() <= spare;
  /** Goes through a project's changes from where the last sweep left it. Returns whether it came to the end. */
  const sweepProject = async (projectId: string): Promise<boolean> => {
    const rules = await readActingRules(store, projectId);
    let afterKey = mark.at?.projectId === projectId ? mark.at.afterKey : null;
    for (let isDone = rules === undefined; !isDone && rules !== undefined; isDone = afterKey === null) {
      if (isSpent()) {
        await keep(sweptUpTo(mark, projectId, afterKey));
        return false;
      }
      const start = { afterKey, minutes: minutesBack(mark, now()), since: mark.since };
      const page = await sweepPage(calls, rules, start, isSpent);
      sum.read += page.read;
      sum.written += page.written;
      aside.push(...page.aside);
      if (page.isToSeeAgain) mark = lookingAgain(mark);
      afterKey = page.lastKey;
      if (afterKey !== null) await keep(sweptUpTo(mark, projectId, afterKey));
    }
    return true;
  };
  try {
    for (const projectId of projectsLeft(await listActing(store), mark)) {
      try {
        if (!(await sweepProject(projectId))) return report('left');
      } catch (error) {
        if (!isSetAside(error)) throw error;
        // A project that was deleted, say: those behind it are not to wait for it.
        aside.push({ kind: 'aside', what: `project ${projectId}`, why: error.code });
      }
    }
  } catch (error) {
    if (!isPassing(error)) throw error;
    // From the beginning, then: no project comes before this one.
    if (mark.at === null) await keep(sweptUpTo(mark, '', null));
    if (error.code === 'rate-limited') await writePause(store, now() + (error.retryAfter ?? 30) * 1000);
    return report('paused');
  }
  await keep({ ...mark, at: null });
  return report('finished');
}
