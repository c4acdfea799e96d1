import type { ListedRun, RunView, Unattended } from '#contract';
import { changedCount, refusedCount, type LeftOut, type RunState } from '#run';

/** Reasons that another try may not meet again. */
const FAILED = ['failed', 'forbidden', 'label-failed', 'label-stays'] as const satisfies readonly LeftOut[];

/** How many issues of a run another try might write. */
export const failedCount = ({ left }: Pick<RunState, 'left'>): number =>
  FAILED.reduce((sum, why) => sum + (left[why] ?? 0), 0);

/** How many issues a run did not come to, or not to the end of, because it was cancelled. */
export const missingCount = ({ left }: Pick<RunState, 'left'>): number =>
  (left.cancelled ?? 0) + (left['half-done'] ?? 0);

/** Reasons for which an undo left an issue alone that another undo would meet again. */
const LEFT_ALONE = ['person-decided', 'changed-since', 'gone', 'moved'] as const satisfies readonly LeftOut[];

/**
 * How many issues of a run its newest undo found changed since, or gone: another one would as well. Those that only an
 * earlier one named may have become as they were since.
 *
 * @param runs of the history: undos come after what they undo, so that they are among the newer ones
 */
export function leftAloneCount({ undoneBy }: Pick<ListedRun, 'undoneBy'>, runs: readonly RunView[]): number {
  const newest = runs.find(({ header }) => header.id === undoneBy.at(-1)?.id);
  return LEFT_ALONE.reduce((sum, why) => sum + (newest?.state.left[why] ?? 0), 0);
}

/**
 * How many issues of a run an undo of all of it would put back.
 *
 * @param leftAlone those that an undo found otherwise than the run left them
 */
export const undoableCount = (
  { header, state, putBack, takenOver }: Pick<ListedRun, 'header' | 'state' | 'putBack' | 'takenOver'>,
  leftAlone = 0,
): number => Math.max(0, changedCount(header, state) - putBack - takenOver - leftAlone);

/**
 * How many issues of a run there are to try again: none once another run went on with it, nor those that were put back.
 * Undefined where some were put back and nobody told which.
 */
export function countToRetry({ header, state, putBack, retriedBy }: ListedRun): number | undefined {
  if (retriedBy.length > 0) return 0;
  const open = failedCount(state) + missingCount(state);
  const changed = changedCount(header, state);
  if (open === 0 || putBack === 0 || changed === state.written) return open;
  // Of those that were written nothing is tried again; the others lack something, and are.
  if (state.written === 0 || putBack >= changed) return open - Math.min(putBack, changed - state.written);
  return undefined;
}

const count = (number: number): string => number.toLocaleString('en');

/** What a run is doing, in a word. */
export const doingWord = ({ kind }: Pick<RunView['header'], 'kind'>): string =>
  kind === 'tag' ? 'Tagging' : 'Undoing';

/**
 * What is worth trying again of a run, as its button says.
 *
 * @param again how many issues, where some of them were put back or gone on with since
 */
export function retryWords(
  { header, state }: Pick<RunView, 'header' | 'state'>,
  again = failedCount(state) + missingCount(state),
): string {
  const refused = refusedCount(header, state);
  if (missingCount(state) > 0) {
    const isFirst = state.written + refused === 0;
    if (again === 1) return isFirst ? 'Go on with this one' : 'Go on with the other one';
    return `Go on with ${isFirst ? 'these' : 'the other'} ${count(again)}`;
  }
  if (failedCount(state) > refused) return `Retry the ${count(again)} failed`;
  return again === 1 ? 'Try the label again' : `Try the ${count(again)} labels again`;
}

/** What closing the tab means for a run that goes on. */
export const TAB_WORDS = {
  // A site may have changed its mind since; the run itself finds out, and says so.
  allowed:
    'You may close this tab: this site let runs go on without it when last asked. If it no longer does, the run waits for you.',
  refused:
    'Keep this tab open: this site does not let the run go on without you. If you close it, the run waits for you.',
  unknown:
    'If you close this tab, the run goes on in the background where your site allows that; otherwise it waits for you.',
} as const satisfies Record<Unattended, string>;

/** While a run is handed over: half a list is no run. */
export const HANDING_WORDS = 'Keep this tab open until the run is ready.';

/** What closing the tab means for a run that is not begun yet. */
export const BEFORE_WORDS = {
  allowed: `${HANDING_WORDS} Then you may close it: this site let runs go on without their tab when last asked.`,
  refused: TAB_WORDS.refused,
  unknown: `${HANDING_WORDS} If you close it then, the run goes on in the background where your site allows that; otherwise it waits for you.`,
} as const satisfies Record<Unattended, string>;

const SECOND = 1_000;
const MINUTE = 60;

/** How long something took, as people say it. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / SECOND));
  if (seconds < MINUTE) return `${seconds} s`;
  const minutes = Math.round(seconds / MINUTE);
  return minutes < MINUTE ? `${minutes} min` : `${Math.floor(minutes / MINUTE)} h ${minutes % MINUTE} min`;
}

/** What somebody's word did to a run that is over; undefined: nobody said anything. */
export function endWords({ state, command, byAdmin = false }: RunView): string | undefined {
  if (state.status === 'cancelled') return byAdmin ? 'A project administrator ended it.' : 'It was cancelled.';
  const isLate = state.status === 'finished' && command === 'cancel';
  return isLate ? 'It was cancelled too late: Jira had all of it already. An undo takes it back.' : undefined;
}
