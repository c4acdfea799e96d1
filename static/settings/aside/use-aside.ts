import { useCallback, useEffect, useMemo, useState } from 'react';

import type { Editing } from '../editing/editing';
import type { ChangeableRules } from '../editing/start-from';
import { asideShelf, type AsideOwner } from './aside-shelf';
import { fromAside, toAside } from './kept-aside';

/** Edits that were let go as a whole: one button brings them back. */
export interface SetAside {
  readonly editing: Editing;
  readonly title: string;
}

export interface AsideKeeping {
  readonly aside: SetAside | undefined;
  /** Whether the browser keeps it over a reload. */
  readonly isKept: boolean;
  /** Sets edits aside, in place of those before. */
  readonly setAside: (aside: SetAside) => void;
  /** Keeps nothing any more. */
  readonly dropAside: () => void;
}

/**
 * Keeps the edits that were set aside last, over a reload too.
 *
 * @param found what there was of the rules when the page was opened
 * @param isEmptied whether everything was removed just now: then nothing is left of before
 */
export function useAside(owner: AsideOwner, found: ChangeableRules, isEmptied: boolean): AsideKeeping {
  const { site, accountId, projectId } = owner;
  const shelf = useMemo(() => asideShelf({ site, accountId, projectId }, Date.now), [site, accountId, projectId]);
  const [aside, show] = useState<SetAside>();
  const [kept, setKept] = useState<Editing>();
  useEffect(() => {
    let isWanted = true;
    if (isEmptied) void shelf.drop();
    else {
      void shelf.load().then((stored) => {
        const editing = stored && isWanted ? fromAside(found, stored) : undefined;
        // What was set aside since is what one wants back.
        if (editing === undefined) return;
        show((before) => before ?? { editing, title: 'Changes that you set aside are still here' });
        setKept(editing);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [shelf, found, isEmptied]);
  const setAside = useCallback(
    (to: SetAside): void => {
      show(to);
      void shelf.keep(toAside(to.editing, Date.now())).then((isKept) => isKept && setKept(to.editing));
    },
    [shelf],
  );
  const dropAside = useCallback((): void => {
    show(undefined);
    void shelf.drop();
  }, [shelf]);
  return { aside, isKept: aside !== undefined && aside.editing === kept, setAside, dropAside };
}
