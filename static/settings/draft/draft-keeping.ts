import type { Answer, Api, DraftConflict, ErrorCode, Failure, StoredDraft } from '#contract';

import type { Editing } from '../editing/editing';
import { isTriedAgain } from './draft-failure-words';

/** How the draft stands, as it is shown. */
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

/** What a page knows of its draft, here and on the server. */
export interface DraftKeeping {
  /** What there is to keep; undefined: nothing. */
  readonly wanted: Editing | undefined;
  readonly state: DraftState;
  /** How it stood when it was last kept or forgotten. */
  readonly settled: DraftState;
  /** What a save has to be over. */
  readonly revision: number;
  /** What the server has; undefined: nothing, or nobody knows. */
  readonly kept: Editing | undefined;
  /** What is on its way, or was, and may have been kept though nobody heard of it: that is asked again as it was. */
  readonly unanswered: { readonly sent: Editing | undefined; readonly mayBeKept: boolean } | undefined;
  readonly isOnItsWay: boolean;
  /** Whether nothing is kept for a while. */
  readonly isPaused: boolean;
}

export type DraftEvent =
  /** There is this to keep. */
  | { readonly kind: 'wanted'; readonly wanted: Editing | undefined }
  | { readonly kind: 'sent' }
  | { readonly kind: 'answered'; readonly answer: DraftAnswer }
  /** Over whatever the other tab kept. */
  | { readonly kind: 'keep-mine' }
  | { readonly kind: 'took-over'; readonly draft: StoredDraft | null }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed'; readonly isPublished: boolean };

/** What the server said to a save, or to a draft being forgotten. */
export type DraftAnswer = Answer<Api['draft.save']['result'] | Api['draft.discard']['result']>;

/** Pause in editing after which the draft is kept, in milliseconds: short enough to lose no thought. */
const PAUSE = 1_000;
/** Pause after which a failed save is tried again, in milliseconds. */
const RETRY_PAUSE = 10_000;

/** Failures after which nobody knows whether the draft was kept. */
const MAYBE_KEPT: ReadonlySet<ErrorCode> = new Set(['connection-lost', 'unreadable-answer', 'internal']);

/**
 * What a page begins with.
 *
 * @param wanted what there is to keep
 * @param unreadable revision of a draft from before that cannot be read; undefined where there is none such
 */
export function beginKeeping(
  wanted: Editing | undefined,
  found: StoredDraft | null,
  unreadable: number | undefined,
): DraftKeeping {
  const none: DraftState = { kind: unreadable === undefined ? 'none' : 'unreadable' };
  const state: DraftState = found === null ? none : { kind: 'saved', at: found.savedAt };
  return {
    wanted,
    state,
    settled: state,
    revision: found?.revision ?? unreadable ?? 0,
    kept: found === null ? undefined : wanted,
    unanswered: undefined,
    isOnItsWay: false,
    isPaused: false,
  };
}

/** What a page knows after an event; the same, where the event says nothing new. Pure. */
export function keepDraft(keeping: DraftKeeping, event: DraftEvent): DraftKeeping {
  switch (event.kind) {
    case 'wanted':
      return event.wanted === keeping.wanted ? keeping : compared({ ...keeping, wanted: event.wanted });
    case 'sent':
      return {
        ...keeping,
        isOnItsWay: true,
        unanswered: keeping.unanswered ?? { sent: keeping.wanted, mayBeKept: false },
      };
    case 'answered':
      return answered({ ...keeping, isOnItsWay: false }, event.answer);
    case 'keep-mine':
      return keeping.state.kind === 'elsewhere' ? { ...keeping, revision: keeping.state.revision } : keeping;
    case 'took-over': {
      const { draft } = event;
      const state: DraftState = draft === null ? { kind: 'none' } : { kind: 'saved', at: draft.savedAt };
      return { ...keeping, state, settled: state, revision: draft?.revision ?? 0, kept: undefined };
    }
    case 'paused':
      return { ...keeping, isPaused: true };
    case 'resumed':
      // What was published is no draft any more; what there is to keep besides is about to be told.
      return event.isPublished
        ? { ...beginKeeping(undefined, null, undefined), wanted: keeping.wanted }
        : compared({ ...keeping, isPaused: false });
  }
}

/** How long to wait before the draft is sent, in milliseconds; undefined: it is not. */
export function nextSave({ state, wanted, isOnItsWay, isPaused }: DraftKeeping): number | undefined {
  if (isOnItsWay || isPaused) return undefined;
  if (state.kind === 'unsaved') return wanted === undefined ? 0 : PAUSE;
  return state.kind === 'failed' && isTriedAgain(state.failure) ? RETRY_PAUSE : undefined;
}

/** Whether leaving the page would lose something. */
export const isDraftAtRisk = ({ state }: DraftKeeping): boolean =>
  state.kind === 'unsaved' || state.kind === 'failed' || state.kind === 'elsewhere';

/** Whether what there is to keep is what the server has. */
function compared(keeping: DraftKeeping): DraftKeeping {
  const { wanted, state, settled, kept, unanswered, isOnItsWay, isPaused } = keeping;
  if (state.kind === 'elsewhere' || isOnItsWay || isPaused) return keeping;
  if (wanted !== kept || unanswered !== undefined) return { ...keeping, state: { kind: 'unsaved' } };
  // Undone before it was kept: what the server has is right again.
  return { ...keeping, state: settled };
}

function answered(keeping: DraftKeeping, answer: DraftAnswer): DraftKeeping {
  const { unanswered } = keeping;
  if (!answer.ok) {
    const { failure } = answer;
    // A refusal tells nothing of the times before.
    const mayBeKept = MAYBE_KEPT.has(failure.code) || unanswered?.mayBeKept === true;
    return {
      ...keeping,
      unanswered: unanswered && mayBeKept ? { ...unanswered, mayBeKept } : undefined,
      state: { kind: 'failed', failure },
    };
  }
  const { value } = answer;
  const known = { ...keeping, unanswered: undefined };
  if (value.kind === 'conflict') return { ...known, state: { ...value, kind: 'elsewhere' } };
  const settled: DraftState = value.kind === 'saved' ? { kind: 'saved', at: value.savedAt } : { kind: 'none' };
  const revision = value.kind === 'saved' ? value.revision : 0;
  const kept = unanswered?.sent;
  return { ...known, state: keeping.wanted === kept ? settled : { kind: 'unsaved' }, settled, revision, kept };
}
