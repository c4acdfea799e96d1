import type { RunCommand } from '../record/run-command';
import type { RunHeader } from '../record/run-header';
import type { RunState } from '../record/run-state';
import type { Work } from './work';

/** A run as somebody takes it over, from what is written down of it. */
export function startWork(header: RunHeader, state: RunState, command: RunCommand): Work {
  const going: RunState = state.status === 'paused' && command !== 'pause' ? { ...state, status: 'running' } : state;
  const isOver = state.status !== 'running' && state.status !== 'paused';
  return {
    header,
    state: { ...going, waitsUntil: null },
    command,
    portion: null,
    hasNews: false,
    steps: [isOver || going.status === 'paused' ? { do: 'end' } : { do: 'load' }],
    named: [],
    verdicts: new Map(),
    suspectsBefore: state.at.phase === 'single' ? state.at.reach : 0,
  };
}
