import type { StoredDraft } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';

import { callRules } from '../call-rules';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { editedRuleSet, type Editing } from '../editing/editing';
import { storedForms } from '../editing/stored-forms';
import {
  beginKeeping,
  isDraftAtRisk,
  keepDraft,
  nextSave,
  type DraftAnswer,
  type DraftEvent,
  type DraftState,
} from './draft-keeping';

export interface Draft {
  readonly state: DraftState;
  /** Keeps this page's draft in place of the other tab's. */
  readonly keepMine: () => void;
  /** Goes on from the other tab's draft, which the page has taken over. */
  readonly tookOver: (draft: StoredDraft | null) => void;
  /** Keeps nothing any more until `resume`, waits for what is on its way, and gives the revision that this page knows. */
  readonly pause: () => Promise<number>;
  /** @param isPublished whether the server has done away with the draft */
  readonly resume: (isPublished: boolean) => void;
}

/**
 * Keeps on the server what is not published yet, a moment after each change; forgets it once there is nothing left. One
 * save at a time: what changed meanwhile goes with the next.
 *
 * @param hasChanges whether there is anything to keep
 * @param unreadable revision of a draft from before that cannot be read; undefined where there is none such
 */
export function useDraft(
  projectId: string,
  editing: Editing,
  hasChanges: boolean,
  found: StoredDraft | null,
  unreadable: number | undefined,
): Draft {
  const wanted = hasChanges ? editing : undefined;
  const [keeping, setKeeping] = useState(() => beginKeeping(wanted, found, unreadable));
  /** What is known right now, ahead of what is drawn. */
  const known = useRef(keeping);
  const tell = useCallback((event: DraftEvent): void => {
    known.current = keepDraft(known.current, event);
    setKeeping(known.current);
  }, []);

  /** The save that is on its way. */
  const onItsWay = useRef<Promise<void>>(undefined);
  const send = useCallback(async (): Promise<void> => {
    tell({ kind: 'sent' });
    const { unanswered, revision } = known.current;
    const answer = await ask(projectId, revision, unanswered?.sent);
    tell({ kind: 'answered', answer });
  }, [projectId, tell]);
  const save = useCallback((): void => {
    if (!known.current.isOnItsWay && !known.current.isPaused) onItsWay.current = send();
  }, [send]);

  useEffect(() => tell({ kind: 'wanted', wanted }), [wanted, tell]);
  useEffect(() => {
    const pauseBefore = nextSave(keeping);
    if (pauseBefore === undefined) return;
    // Another change begins another pause, and so does every failure.
    const timer = setTimeout(save, pauseBefore);
    return () => clearTimeout(timer);
  }, [keeping, save]);

  const isAtRisk = isDraftAtRisk(keeping);
  useLeaveWarning(isAtRisk);
  useEffect(() => {
    if (!isAtRisk) return;
    const saveNow = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', saveNow);
    return () => document.removeEventListener('visibilitychange', saveNow);
  }, [isAtRisk, save]);

  const tookOver = useCallback((draft: StoredDraft | null) => tell({ kind: 'took-over', draft }), [tell]);
  const keepMine = useCallback((): void => {
    tell({ kind: 'keep-mine' });
    save();
  }, [tell, save]);
  const pause = useCallback(async (): Promise<number> => {
    tell({ kind: 'paused' });
    await onItsWay.current;
    if (known.current.unanswered !== undefined) await send();
    return known.current.revision;
  }, [tell, send]);
  const resume = useCallback((isPublished: boolean) => tell({ kind: 'resumed', isPublished }), [tell]);
  return { state: keeping.state, keepMine, tookOver, pause, resume };
}

/** Hands the server what it is to keep; undefined: nothing. */
const ask = (projectId: string, revision: number, sent: Editing | undefined): Promise<DraftAnswer> =>
  sent === undefined
    ? callRules('draft.discard', { projectId, revision })
    : callRules('draft.save', {
        projectId,
        revision,
        baseVersion: sent.baseVersion,
        ruleSet: editedRuleSet(sent),
        forms: storedForms(sent),
      });
