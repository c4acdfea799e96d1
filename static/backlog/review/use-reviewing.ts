import { useCallback, useEffect, useMemo, useReducer, useState, type Dispatch } from 'react';

import { afterPaint } from '../../ui/after-paint';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { stepsInSlices } from '../../ui/steps-in-slices';
import type { ScannedIssue, TagNow } from '../scan/scanned-issue';
import { NO_CHOICES, openChoices, type Choices } from './choices';
import type { SelectedIds } from './selected-ids';
import { listedOnly, NONE_SELECTED, selection, type Selection, type SelectionEvent } from './selection';
import { EVERYTHING, type TableQuery } from './table-query';

/** What a person has set while looking through a list. It outlives the list, which is read anew by the next scan. */
export interface Reviewing {
  readonly query: TableQuery;
  readonly setQuery: (query: TableQuery) => void;
  readonly choices: Choices;
  readonly setChoices: (choices: Choices) => void;
  /** Of the listed issues. */
  readonly selected: Selection;
  readonly select: Dispatch<SelectionEvent>;
  /**
   * What to do when the same issues are scanned again.
   *
   * @param isComplete whether the list has them all: what was selected and is gone from it stays out
   */
  readonly beforeRescan: (isComplete: boolean) => void;
  /** Lets go of choices that a run has carried out. @param tags what stands now, by issue id */
  readonly carriedOut: (tags: ReadonlyMap<string, TagNow>) => void;
  /** Takes up what was chosen before the page was loaded; what was chosen since goes before it. */
  readonly restore: (choices: Choices, selected: SelectedIds) => void;
  /** Forgets it all: the next list is of other issues. */
  readonly startOver: () => void;
}

/**
 * Filters, order, search, chosen places and selection of the listed issues.
 *
 * @param otherwise those that were read once more and are listed otherwise since, by id
 */
export function useReviewing(
  issues: readonly ScannedIssue[],
  otherwise: ReadonlyMap<string, ScannedIssue> | undefined,
): Reviewing {
  const [query, setQuery] = useState(EVERYTHING);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [all, select] = useReducer(selection, NONE_SELECTED);
  const selected = useMemo(() => listedOnly(all, issues), [all, issues]);
  useEffect(() => select({ kind: 'listed', issues }), [issues]);
  useEffect(() => {
    if (otherwise !== undefined) select({ kind: 'otherwise', issues: otherwise });
  }, [otherwise]);
  const { whole } = selected;
  // Whatever is pressed next finds it done.
  useEffect(() => whole && afterPaint(() => void stepsInSlices(whole.prepare(), SLICE_PORTS)), [whole]);
  const beforeRescan = useCallback(
    (isComplete: boolean) => {
      if (isComplete) select({ kind: 'only', ids: [...selected.ids] });
      select({ kind: 'looked-at', issues });
    },
    [issues, selected],
  );
  const carriedOut = useCallback(
    (tags: ReadonlyMap<string, TagNow>) => setChoices((before) => openChoices(before, tags)),
    [],
  );
  const restore = useCallback((kept: Choices, ids: SelectedIds) => {
    setChoices((since) => (since.size === 0 ? kept : new Map([...kept, ...since])));
    select({ kind: 'restored', ids });
  }, []);
  const startOver = useCallback(() => {
    setQuery(EVERYTHING);
    setChoices(NO_CHOICES);
    select({ kind: 'cleared' });
  }, []);
  return useMemo(
    () => ({
      query,
      setQuery,
      choices,
      setChoices,
      selected,
      select,
      beforeRescan,
      carriedOut,
      restore,
      startOver,
    }),
    [query, choices, selected, beforeRescan, carriedOut, restore, startOver],
  );
}
