import type { RunHeader } from './record/run-header';
import type { RunState } from './record/run-state';

/** How many issues carry the tag of a run, though Jira did not take their label. */
export const unlabelledCount = (
  { kind }: Pick<RunHeader, 'kind'>,
  { unlabelled, left }: Pick<RunState, 'unlabelled' | 'left'>,
): number => unlabelled ?? (kind === 'tag' ? (left['label-failed'] ?? 0) : 0);

/** How many issues carry the tag of a run, and not the labels that were to go with it, because Jira refused that. */
export const refusedCount = (header: Pick<RunHeader, 'kind'>, state: Pick<RunState, 'unlabelled' | 'left'>): number =>
  unlabelledCount(header, state) + (state.left['label-stays'] ?? 0);

/** How many issues carry something that a run wrote: so many an undo of all of it puts back. */
export const changedCount = (
  header: Pick<RunHeader, 'kind'>,
  state: Pick<RunState, 'written' | 'unlabelled' | 'left'>,
): number => state.written + refusedCount(header, state) + (state.left['half-done'] ?? 0);
