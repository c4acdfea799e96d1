import type { Failure } from '#contract';

import { wordsForFailure } from '../../ui/failure-words';
import type { DraftState } from './use-draft';

/** How the draft stands, in a few words; empty when there is nothing to say. */
export function draftWords(state: DraftState): string {
  switch (state.kind) {
    case 'saved':
      return `Kept as your draft, ${new Date(state.at).toLocaleTimeString('en', { timeStyle: 'short' })}`;
    case 'unsaved':
      return 'Keeping your draft…';
    case 'failed':
      return 'Your draft could not be kept yet';
    case 'none':
    case 'unreadable':
    case 'elsewhere':
      return '';
  }
}

/** Why the draft could not be kept, and what comes next. */
export function draftFailureWords(failure: Failure): string {
  const { title, next } = wordsForFailure(failure);
  return `${title}. ${isTriedAgain(failure) ? 'Keeping them is tried again every ten seconds. Leave this page open until then.' : next}`;
}

/** Whether keeping the same draft once more may succeed. */
export const isTriedAgain = (failure: Failure): boolean => wordsForFailure(failure).retry;
