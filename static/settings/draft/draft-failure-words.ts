import type { Failure } from '#contract';

import { wordsForFailure } from '../../ui/failure-words';

/** Why the draft could not be kept, and what comes next. */
export function draftFailureWords(failure: Failure): string {
  const { title, next } = wordsForFailure(failure);
  return `${title}. ${isTriedAgain(failure) ? 'Keeping them is tried again every ten seconds. Leave this page open until then.' : next}`;
}

/** Whether keeping the same draft once more may succeed. */
export const isTriedAgain = (failure: Failure): boolean => wordsForFailure(failure).retry;
