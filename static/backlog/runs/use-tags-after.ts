import type { ProjectLabels } from '#issue';
import { useEffect, type Dispatch } from 'react';

import type { SelectionEvent } from '../review/selection';
import type { TagNow } from '../scan/scanned-issue';
import type { RunsState } from './runs-state';
import { tagsAfter } from './tags-after';

/** Most issues that are read once more after a run, to see what stands: others say so when they are scanned again. */
const READ_AGAIN_MOST = 500;

interface Shown {
  readonly retag: (run: string, tags: ReadonlyMap<string, TagNow>) => void;
  /** Reads an issue once more. */
  readonly read: (id: string) => void;
  readonly select: Dispatch<SelectionEvent>;
  /** Lets go of choices that the run has carried out. */
  readonly carriedOut: (tags: ReadonlyMap<string, TagNow>) => void;
}

/**
 * Shows what stands on the listed issues after a run: what it wrote is known, what it left alone is read. What was
 * selected for it is dealt with, but for what a cancelled run did not come to; what somebody selected while another tab's
 * run went on stays so.
 */
export function useTagsAfter(
  ended: RunsState['ended'],
  names: ProjectLabels,
  { retag, read, select, carriedOut }: Shown,
): void {
  useEffect(() => {
    if (ended?.portions === undefined) return;
    const { written, unknown, notReached } = tagsAfter(ended.portions, names);
    retag(ended.runId, written);
    carriedOut(written);
    for (const id of unknown.slice(0, READ_AGAIN_MOST)) read(id);
    if (!ended.isOurs) return;
    select({ kind: 'released', ids: [...written.keys(), ...unknown.filter((id) => !notReached.has(id))] });
  }, [ended, names, retag, read, select, carriedOut]);
}
