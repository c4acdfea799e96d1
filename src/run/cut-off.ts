import { over, withPortionCounted } from './machine/count-portion';
import type { ChangedPortion } from './machine/effect';
import { idsOf, withLeft } from './machine/portion-plan';
import type { LeftOut, Portion } from './record/portion';
import type { RunHeader } from './record/run-header';
import { isUntouched, LONG_QUIET, portionStart } from './record/run-position';
import type { RunState } from './record/run-state';

/** How a run stands that ends here and now. */
interface CutOff {
  readonly state: RunState;
  /** What was left out of the portion that was being written. */
  readonly changed: ChangedPortion | null;
}

/**
 * Ends a run as it stands. What it may have begun to write is told from what it never came to, so that both can be gone
 * on with, and the first can be taken back.
 *
 * @param portion the one that it was at; null: it has none, or it cannot be read
 */
export function cutOff(header: RunHeader, state: RunState, portion: Portion | null): CutOff {
  const { at } = state;
  const cut = portion === null || isUntouched(at) ? null : whereCut(header, state, portion);
  const ended = over(cut === null ? state : withPortionCounted(state, cut), header.issues);
  return {
    state: { ...ended, status: 'cancelled', at: portionStart(cut === null ? at.portion : at.portion + 1) },
    changed: cut === null ? null : { index: at.portion, left: cut.left },
  };
}

/** The portion that was being written, with all that is left out of it. */
function whereCut(header: RunHeader, state: RunState, portion: Portion): Portion {
  const [from, to] = begunOf(header, state, portion);
  const ids = idsOf(portion);
  const begun = withLeft(settled(header, portion), 'half-done', ids.slice(from, to));
  return withLeft(begun, 'cancelled', ids.slice(to));
}

/** Reasons for which nothing of the run's can stand on an issue. */
const NOTHING_THERE: ReadonlySet<LeftOut> = new Set<LeftOut>(['gone', 'forbidden']);

/**
 * A portion without what was noted of its issues before the last writes, which would have put them right: even where a
 * person had decided, the run's first write may stand.
 */
const settled = ({ mode }: RunHeader, portion: Portion): Portion =>
  mode === 'single' ? portion : { ...portion, left: portion.left.filter(({ why }) => NOTHING_THERE.has(why)) };

/** Between which of a portion's issues those stand that may be half done: what comes before them was seen through. */
function begunOf({ mode }: RunHeader, { at }: RunState, { groups }: Portion): readonly [number, number] {
  if (mode === 'single') return [at.next, at.reach];
  // Whoever laid the run down has said how far its first writes came.
  const isSure = at.phase === 'claim' && at.quietSince === LONG_QUIET;
  const reached = isSure ? groups.slice(0, at.next) : groups;
  return [0, reached.reduce((sum, { ids }) => sum + ids.length, 0)];
}
