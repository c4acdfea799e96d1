import { useEffect, useRef, useState } from 'react';

import { stepsInSlices } from '../../ui/steps-in-slices';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import type { PagePorts } from '../page-ports';
import { fromSavedReview, toSavedReview, type SavedReview } from '../scan/saved/saved-review';
import type { ScanShelf } from '../scan/saved/scan-shelf';
import type { ScanState } from '../scan/scan-state';
import type { Reviewing } from './use-reviewing';

interface KeptReviewUse {
  readonly shelf: ScanShelf;
  readonly state: ScanState;
  readonly reviewing: Reviewing;
  readonly ports: Pick<PagePorts, 'now' | 'slices'>;
}

/** Keeps over a reload what a person chose of a list. Where the browser keeps nothing, it asks before choices are lost. */
export function useKeptReview({ shelf, state, reviewing, ports }: KeptReviewUse): void {
  const { choices, selected, restore } = reviewing;
  const { ids, whole } = selected;
  /** What is to be taken up; null: nothing any more; undefined: it is being read. */
  const [kept, setKept] = useState<SavedReview | null>();
  const [isKeeping, setKeeping] = useState(true);
  const writing = useRef(Promise.resolve());

  useEffect(() => {
    let isWanted = true;
    void shelf.loadReview().then((review) => {
      if (isWanted) setKept(review ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, [shelf]);

  const list = state.kind === 'ended' ? state : undefined;
  useEffect(() => {
    if (kept === undefined || kept === null || list === undefined) return;
    // A list that was scanned since is another one.
    if (list.keptSince === undefined) {
      setKept(null);
      return;
    }
    const steps = fromSavedReview(kept, list, list.found.pages);
    let isWanted = true;
    void stepsInSlices(steps, ports.slices).then((fitting) => {
      if (!isWanted) return;
      setKept(null);
      restore(fitting.choices, fitting.selected);
    });
    return () => {
      isWanted = false;
    };
  }, [kept, list, ports, restore]);

  const { scope, startedAt } = list ?? {};
  useEffect(() => {
    if (kept !== null || scope === undefined || startedAt === undefined) return;
    let isLatest = true;
    async function write(of: Parameters<typeof toSavedReview>[1]): Promise<void> {
      await ports.slices.breathe();
      if (whole !== undefined) await stepsInSlices(whole.prepare(), ports.slices);
      // Only what is chosen last is kept.
      if (!isLatest) return;
      const isNothing = choices.size === 0 && ids.size === 0;
      const steps = toSavedReview({ choices, selected: ids }, of, ports.now());
      const review = isNothing ? undefined : await stepsInSlices(steps, ports.slices);
      setKeeping(await shelf.saveReview(review));
    }
    writing.current = writing.current.then(() => write({ scope, startedAt }));
    return () => {
      isLatest = false;
    };
  }, [kept, shelf, ports, scope, startedAt, choices, ids, whole]);

  useLeaveWarning(!isKeeping && choices.size > 0);
}
