import type { RunHeader } from './record/run-header';
import type { RunState } from './record/run-state';

/** How many issues carry the tag of a run, though Jira did not take their label. */
export const unlabelledCount = (
  { kind }: Pick<RunHeader, 'kind'>,
  { unlabelled, left }: Pick<RunState, 'unlabelled' | 'left'>,
): number => unlabelled ?? (kind === 'tag' ? (left['label-failed'] ?? 0) : 0);

/** How many issues carry something that a run wrote: so many an undo of all of it puts back. */
export const changedCount = (
  header: Pick<RunHeader, 'kind'>,
  state: Pick<RunState, 'written' | 'unlabelled' | 'left'>,
): number => state.written + unlabelledCount(header, state) + (state.left['half-done'] ?? 0);
