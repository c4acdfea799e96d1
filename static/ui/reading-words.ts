import type { Failure } from '#contract';

import { wordsForFailure, type FailureWords } from './failure-words';

const SAFE = 'Nothing was lost, and nothing in Jira was changed.';

/**
 * The words for a failure of something that only reads: nothing can have been written, and that is said.
 *
 * @param again what to do once the cause is out of the way
 */
export function readingWords(failure: Failure, again = 'try again'): FailureWords {
  const words = wordsForFailure(failure);
  switch (failure.code) {
    case 'jira-unavailable':
      return { ...words, next: `${SAFE} Wait a moment, then ${again}.` };
    case 'connection-lost':
      return { ...words, next: `${SAFE} Check your network, then ${again}.` };
    case 'rate-limited':
      return { ...words, next: `${SAFE} Wait a little, then ${again}.` };
    case 'not-signed-in':
      return { ...words, next: `${SAFE} Sign in to Jira in another tab, then ${again}.` };
    case 'internal':
    case 'unreadable-answer':
      return {
        ...words,
        next: `${SAFE} Wait a moment, then ${again}; if that does not help, reload the page, or tell whoever installed the app.`,
      };
    default:
      return words;
  }
}
