import type { ChangedPortion } from './effect';
import type { Handlers } from './handler';
import { eventOf } from './handler';
import { withVerdicts } from './final-steps';
import { claims } from './portion-plan';
import { over, withPortionCounted } from './count-portion';
import { LONG_QUIET, portionStart } from '../record/run-position';
import type { RunState } from '../record/run-state';
import { changesLabels } from '../tags-of-run';
import { DIRECT_MOST, groupOf, remaining, askIndex } from './search-steps';
import type { Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';

/** What holds the work on portions together. */
export const frameSteps: Handlers<'load' | 'begin' | 'passed' | 'check' | 'pause' | 'checkpoint' | 'finish' | 'end'> = {
  load: {
    ask: ({ state }) => ({ kind: 'load-portion', index: state.at.portion }),
    on: (work, _, event, at) => {
      const { portion } = eventOf(event, 'portion');
      if (portion === null) return ending({ ...work, state: { ...work.state, status: 'failed' } });
      return withSteps(
        { ...work, portion, hasNews: false, verdicts: new Map(), named: [] },
        ...phaseSteps({ ...work, portion }, at),
      );
    },
  },
  /** Says that it is begun before anything is sent: whoever goes on then looks what was, and says since when. */
  begin: {
    now: (work, _, at) => {
      const { begun, quietSince } = work.state.at;
      if (begun && quietSince > 0) return work;
      return withSteps(withPosition(work, begun ? { quietSince: at } : { begun: true }), { do: 'checkpoint' });
    },
  },
  passed: {
    now: (work, { next }) =>
      withPosition(work, work.state.at.phase === 'claim' ? { next, reach: 0, since: 0 } : { next }),
  },
  /** Which issues of the portion were claimed. */
  check: {
    now: (claimed) => {
      const isResumed = claimed.state.at.phase === 'check';
      const work = isResumed ? claimed : withPosition(claimed, { phase: 'check', next: 0, since: 0 });
      const ids = remaining(work);
      if (work.command === 'cancel') {
        const groups = groupOf(work);
        // What was claimed for good is written; in the end it is looked at like all others.
        const isOpen = (id: number): boolean => {
          const group = groups.get(id);
          return group !== undefined && changesLabels(group);
        };
        return leave(work, 'cancelled', ids.filter(isOpen));
      }
      if (ids.length <= DIRECT_MOST) return withSteps(work, { do: 'judge-claimed', ids });
      return withSteps(work, ...askIndex(work, 'claimed'), { do: 'judge-all-claimed' });
    },
  },
  pause: {
    ask: (_, { milliseconds }) => (milliseconds <= 0 ? undefined : { kind: 'wait', milliseconds }),
    on: (work) => work,
  },
  checkpoint: {
    ask: (work, { changed }) => ({ kind: 'checkpoint', changed: changed ?? news(work) }),
    on: (work) => ({ ...work, hasNews: false }),
  },
  finish: {
    now: (work) => {
      const judged = withVerdicts(work);
      const { portion, header, command } = judged;
      const index = judged.state.at.portion;
      const counted = portion === null ? judged.state : withPortionCounted(judged.state, portion);
      const isLast = index + 1 >= header.portions;
      const state = isLast || command === 'cancel' ? over(counted, header.issues) : counted;
      const next: Work = {
        ...judged,
        state: { ...state, at: portionStart(index + 1) },
        portion: null,
        hasNews: false,
      };
      const changed = judged.hasNews && portion !== null ? { changed: { index, left: portion.left } } : {};
      return withSteps(next, { do: 'checkpoint', ...changed }, { do: state.status === 'running' ? 'load' : 'end' });
    },
  },
  end: { ask: () => ({ kind: 'end' }), on: (work) => work },
};

/** What was left out of a portion, if that is not written down yet. */
export function news({ hasNews, portion, state, steps: [step] }: Work): ChangedPortion | undefined {
  if (step?.do === 'checkpoint' && step.changed !== undefined) return step.changed;
  return hasNews && portion !== null ? { index: state.at.portion, left: portion.left } : undefined;
}

/** Writes down where it stands, and leaves it there. */
export const ending = (work: Work): Work => ({
  ...work,
  state: laidDown(work),
  steps: [{ do: 'checkpoint' }, { do: 'end' }],
});

/** The state as a holder leaves it that is done with it for now: what it knows to be on its way, if anything is. */
export function laidDown({ state, portion }: Work): RunState {
  const { quietSince, since } = state.at;
  // One who has not even looked at the portion knows nothing of it.
  if (quietSince > 0 || portion === null) return state;
  return { ...state, at: { ...state.at, quietSince: since > 0 ? since : LONG_QUIET } };
}

/** How a portion is gone on with that was left in the middle. */
const RESUMED: Readonly<Partial<Record<RunState['at']['phase'], readonly Step[]>>> = {
  check: [{ do: 'check' }, { do: 'label' }],
  label: [{ do: 'label' }],
  seal: [{ do: 'seal' }],
  confirm: [{ do: 'final' }],
};

/** @param at when it is taken over: nobody has sent anything since */
function phaseSteps(work: Work, at: number): readonly Step[] {
  const { header, portion, state } = work;
  if (portion === null) return [];
  if (header.mode === 'single') return [{ do: 'next-single' }, { do: 'finish' }];
  const resumed = RESUMED[state.at.phase];
  if (resumed !== undefined) return [...resumed, { do: 'finish' }];
  const { next, begun, reach, quietSince } = state.at;
  const isSure = !begun || quietSince === LONG_QUIET;
  const since = quietSince > 0 ? quietSince : at;
  const all = claims(header, portion);
  const writes = all.flatMap((write, nth): readonly Step[] => {
    if (nth < next) return [];
    const later = all.slice(nth + 1).find(({ ids }) => ids.length > 0);
    const first: Step = isSure
      ? { do: 'claim', write, tries: 0 }
      : {
          do: 'settle-write',
          write,
          tries: nth === next ? reach : 0,
          since,
          ...(later === undefined ? {} : { later }),
        };
    return [first, { do: 'passed', next: nth + 1 }];
  });
  const rest: readonly Step[] = header.mode === 'labels' ? [{ do: 'check' }, { do: 'label' }] : [{ do: 'final' }];
  return [{ do: 'begin' }, ...writes, ...rest, { do: 'finish' }];
}
