import type { RunCommand } from '../record/run-command';
import type { RunHeader } from '../record/run-header';
import { LEASE_SECONDS } from '../record/lease';
import type { RunState } from '../record/run-state';
import type { Work } from './work';

/**
 * A run as somebody takes it over, from what is written down of it.
 *
 * @param at the time by Jira's clock
 */
export function startWork(header: RunHeader, state: RunState, command: RunCommand, at: number): Work {
  const going: RunState = state.status === 'paused' && command !== 'pause' ? { ...state, status: 'running' } : state;
  const isOver = state.status !== 'running' && state.status !== 'paused';
  return {
    header,
    state: { ...going, at: { ...going.at, begun: going.at.begun || !isUntouched(header, at) }, waitsUntil: null },
    command,
    portion: null,
    hasNews: false,
    steps: [isOver || going.status === 'paused' ? { do: 'end' } : { do: 'load' }],
    named: [],
    verdicts: new Map(),
    suspectsBefore: state.at.phase === 'single' ? state.at.reach : 0,
  };
}

/**
 * Whether nobody can have held this run before: whoever did would hold it still. Then what it says not to have begun was
 * indeed not.
 */
function isUntouched({ approvedAt }: RunHeader, at: number): boolean {
  const age = at - Date.parse(approvedAt);
  return age >= 0 && age < (LEASE_SECONDS * 1_000) / 2;
}
