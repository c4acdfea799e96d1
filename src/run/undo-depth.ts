import type { RunHeader } from './record/run-header';

/** How many undos lie between a run and the one that tagged; 0: it is that one. */
export const undoDepth = ({ kind, depth = 1 }: Pick<RunHeader, 'kind' | 'depth'>): number =>
  kind === 'tag' ? 0 : depth;

/** Whether a run puts tags on issues: an undo takes them off, and an undo of that sets them again. */
export const setsTags = (header: Pick<RunHeader, 'kind' | 'depth'>): boolean => undoDepth(header) % 2 === 0;
