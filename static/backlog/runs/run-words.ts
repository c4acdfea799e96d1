import type { ListedRun, RunView, Unattended } from '#contract';
import { changedCount, LEFT_OUT, refusedCount, unlabelledCount, type LeftOut, type Portion, type RunState } from '#run';

/** What became of issues that a run did not write as approved, after their number. */
const LEFT_WORDS = {
  'person-decided': 'left alone: a person decided',
  'changed-since': 'left alone: changed since',
  gone: 'left out: deleted, or no longer visible',
  moved: 'left out: in another project now',
  forbidden: 'failed: Jira does not let them be edited',
  'label-failed': 'without their label: Jira refused it',
  'label-stays': 'with the other label too: Jira refused to take it off',
  failed: 'failed: Jira refused them again and again',
  cancelled: 'not reached',
  'half-done': 'half done when the run was ended',
} as const satisfies Record<LeftOut, string>;

/** Where they are said of one issue. */
const LEFT_ONE = {
  ...LEFT_WORDS,
  forbidden: 'failed: Jira does not let it be edited',
  'label-failed': 'without its label: Jira refused it',
  failed: 'failed: Jira refused it again and again',
} as const satisfies Record<LeftOut, string>;

/** What became of so many issues that were not written as approved. */
export const leftWords = (why: LeftOut, number: number): string => (number === 1 ? LEFT_ONE : LEFT_WORDS)[why];

/** Reasons that another try may not meet again. */
const FAILED = ['failed', 'forbidden', 'label-failed', 'label-stays'] as const satisfies readonly LeftOut[];

/** How many issues of a run another try might write. */
export const failedCount = ({ left }: Pick<RunState, 'left'>): number =>
  FAILED.reduce((sum, why) => sum + (left[why] ?? 0), 0);

/** How many issues a run did not come to, or not to the end of, because it was cancelled. */
export const missingCount = ({ left }: Pick<RunState, 'left'>): number =>
  (left.cancelled ?? 0) + (left['half-done'] ?? 0);

/** How many issues of a run an undo of all of it would put back. */
export const undoableCount = ({
  header,
  state,
  putBack,
  takenOver,
}: Pick<ListedRun, 'header' | 'state' | 'putBack' | 'takenOver'>): number =>
  Math.max(0, changedCount(header, state) - putBack - takenOver);

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

/** What a run did, in one line; why, and what it did not come to, is told by the lines below it. */
export function resultTitle({ header, state }: Pick<RunView, 'header' | 'state'>): string {
  const bare = unlabelledCount(header, state);
  const both = state.left['label-stays'] ?? 0;
  const done = state.written + bare + both;
  const failed = failedCount(state) - bare - both;
  const half = state.left['half-done'] ?? 0;
  const verb = header.kind === 'tag' ? 'tagged' : 'put back';
  const isAll = done > 0 && failed + half === 0;
  const ofThem = (some: number, words: string, why: string): string | undefined => {
    if (some === 0) return undefined;
    return some < done ? `${count(some)} of them ${words}` : `${words}${isAll ? `: ${why}` : ''}`;
  };
  const parts = [
    done > 0 ? `${count(done)} ${verb}` : failed + half === 0 ? `Nothing ${verb}` : undefined,
    ofThem(bare, `without ${bare === 1 ? 'its' : 'their'} label`, 'Jira refused it'),
    ofThem(both, 'with the other label too', 'Jira refused to take it off'),
    failed > 0 ? `${count(failed)} failed` : undefined,
    half > 0 ? `${count(half)} half done` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Whether a run's title says already how many issues were left out for a reason, and which. */
export const isTold = (title: string, { why, count: number }: Pick<LeftLine, 'why' | 'count'>): boolean =>
  why === 'half-done' || title.endsWith(leftWords(why, number));

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

/** Issues that were not written as approved, by reason; ids where they are known. */
export interface LeftLine {
  readonly why: LeftOut;
  readonly count: number;
  readonly ids: readonly number[];
}

/** What was left out, by reason, in a fixed order. */
export function leftLines({ left }: Pick<RunState, 'left'>, portions: readonly Portion[] = []): readonly LeftLine[] {
  return LEFT_OUT.flatMap((why): readonly LeftLine[] => {
    const number = left[why] ?? 0;
    if (number === 0) return [];
    return [{ why, count: number, ids: portions.flatMap((portion) => idsLeft(portion, why)) }];
  });
}

const idsLeft = ({ left }: Portion, why: LeftOut): readonly number[] =>
  left.filter((each) => each.why === why).flatMap(({ ids }) => ids);

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
  unknown: `${HANDING_WORDS} Closed later, the run goes on in the background where your site allows that; otherwise it waits for you.`,
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
