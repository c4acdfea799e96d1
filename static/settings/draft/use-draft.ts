import type { DraftConflict, ErrorCode, Failure, StoredDraft } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';

import { callRules } from '../call-rules';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { editedRuleSet, type Editing } from '../editing/editing';
import { storedForms } from '../editing/stored-forms';
import { isTriedAgain } from './draft-failure-words';

/** Pause in editing after which the draft is kept, in milliseconds: short enough to lose no thought. */
const PAUSE = 1_000;
/** Pause after which a failed save is tried again, in milliseconds. */
const RETRY_PAUSE = 10_000;

/** Failures after which nobody knows whether the draft was kept. */
const MAYBE_KEPT: ReadonlySet<ErrorCode> = new Set(['connection-lost', 'unreadable-answer', 'internal']);

export type DraftState =
  /** There is nothing to keep. */
  | { readonly kind: 'none' }
  /** There is one from before that nobody can read any more; the next takes its place. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The same person went on in another tab; without a draft: and is done with the changes there. */
  | (Omit<DraftConflict, 'kind'> & { readonly kind: 'elsewhere' });

export interface DraftKeeping {
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
): DraftKeeping {
  const [state, setState] = useState<DraftState>(() => {
    if (found !== null) return { kind: 'saved', at: found.savedAt };
    return { kind: unreadable === undefined ? 'none' : 'unreadable' };
  });
  const revision = useRef(found?.revision ?? unreadable ?? 0);
  /** What was sent and not answered: asked again as it was, because it may have been kept. */
  const unanswered = useRef<{ readonly sent: Editing | undefined }>();
  /** The save that is on its way. */
  const onItsWay = useRef<Promise<void>>(undefined);
  const isPaused = useRef(false);
  const [round, setRound] = useState(0);
  /** What there is to keep. */
  const wanted = hasChanges ? editing : undefined;
  /** What the server has. */
  const kept = useRef(found === null ? undefined : wanted);
  /** How the draft stood when it was last kept or forgotten. */
  const settled = useRef<DraftState>(state);
  if (state.kind === 'none' || state.kind === 'unreadable' || state.kind === 'saved') settled.current = state;
  const latest = useRef(wanted);
  latest.current = wanted;

  const send = useCallback(async (): Promise<void> => {
    unanswered.current ??= { sent: latest.current };
    const { sent } = unanswered.current;
    const answer =
      sent === undefined
        ? await callRules('draft.discard', { projectId, revision: revision.current })
        : await callRules('draft.save', {
            projectId,
            revision: revision.current,
            baseVersion: sent.baseVersion,
            ruleSet: editedRuleSet(sent),
            forms: storedForms(sent),
          });
    onItsWay.current = undefined;
    if (answer.ok || !MAYBE_KEPT.has(answer.failure.code)) unanswered.current = undefined;
    if (!answer.ok) setState({ kind: 'failed', failure: answer.failure });
    else if (answer.value.kind === 'conflict') setState({ ...answer.value, kind: 'elsewhere' });
    else {
      kept.current = sent;
      revision.current = answer.value.kind === 'saved' ? answer.value.revision : 0;
      const isDone = latest.current === sent;
      if (!isDone) setState({ kind: 'unsaved' });
      else setState(answer.value.kind === 'saved' ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'none' });
      setRound((before) => before + 1);
    }
  }, [projectId]);
  const save = useCallback((): void => {
    if (onItsWay.current === undefined && !isPaused.current) onItsWay.current = send();
  }, [send]);

  const isElsewhere = state.kind === 'elsewhere';
  useEffect(() => {
    if (isElsewhere || onItsWay.current !== undefined || isPaused.current) return;
    if (wanted === kept.current) {
      // Undone within the pause: what the server has is right again.
      setState((before) => (before.kind === 'unsaved' ? settled.current : before));
      return;
    }
    setState({ kind: 'unsaved' });
    const timer = setTimeout(save, wanted === undefined ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, round, isElsewhere, save]);

  useEffect(() => {
    if (state.kind !== 'failed' || !isTriedAgain(state.failure)) return;
    // A new state after every failure: so it goes on until it is kept.
    const timer = setTimeout(save, RETRY_PAUSE);
    return () => clearTimeout(timer);
  }, [state, save]);

  const isUnsaved = state.kind === 'unsaved' || state.kind === 'failed' || isElsewhere;
  useLeaveWarning(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) return;
    const saveNow = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', saveNow);
    return () => document.removeEventListener('visibilitychange', saveNow);
  }, [isUnsaved, save]);

  const tookOver = useCallback((draft: StoredDraft | null): void => {
    revision.current = draft?.revision ?? 0;
    kept.current = undefined;
    setState(draft === null ? { kind: 'none' } : { kind: 'saved', at: draft.savedAt });
    setRound((before) => before + 1);
  }, []);
  const keepMine = useCallback((): void => {
    if (state.kind !== 'elsewhere') return;
    revision.current = state.revision;
    save();
  }, [state, save]);
  const pause = useCallback(async (): Promise<number> => {
    isPaused.current = true;
    await onItsWay.current;
    if (unanswered.current !== undefined) await send();
    return revision.current;
  }, [send]);
  const resume = useCallback((isPublished: boolean): void => {
    isPaused.current = false;
    if (isPublished) {
      revision.current = 0;
      kept.current = undefined;
      unanswered.current = undefined;
      setState({ kind: 'none' });
    }
    setRound((before) => before + 1);
  }, []);
  return { state, keepMine, tookOver, pause, resume };
}
