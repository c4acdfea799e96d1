import type { ErrorCode, Failure } from '#contract';
import { JiraError } from '#jira';

import { PartMissing } from './load-part';

/** What happened, what was not lost as far as that is known, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly next: string;
  /** Whether trying the same again makes sense. */
  readonly retry: boolean;
}

const WORDS = {
  'invalid-payload': {
    title: 'The app sent something it does not accept',
    next: 'Nothing was changed. Reload the page and try again.',
    retry: false,
  },
  'invalid-rules': {
    title: 'Some rules have faults',
    next: 'Nothing was published. Mend what is listed below, then publish again.',
    retry: false,
  },
  'tests-fail': {
    title: 'Some tests of the rules fail',
    next: 'Nothing was published, and your changes are still here. Mend the rules or the tests, or publish all the same and say why.',
    retry: false,
  },
  'too-large': {
    title: 'These rules are too large to be kept',
    next: 'Nothing was published, and your changes are still here. Remove some patterns, notes or tests, then publish again.',
    retry: false,
  },
  'unknown-function': {
    title: 'This page is older than the app',
    next: 'Nothing was changed. Reload the page.',
    retry: false,
  },
  'not-signed-in': {
    title: 'Jira does not know who you are',
    next: 'Nothing was changed. Sign in to Jira in another tab, then try again here.',
    retry: true,
  },
  forbidden: {
    title: 'You may not do this here',
    next: 'Nothing was changed. A project administrator can give you the permission.',
    retry: false,
  },
  'not-found': {
    title: 'What you asked for is gone, or you may not see it',
    next: 'Nothing was changed. Make sure that it is there, then try again.',
    retry: true,
  },
  conflict: {
    title: 'Someone changed this at the same moment',
    next: 'Nothing was overwritten, theirs or yours. Look at what stands there now, then try again.',
    retry: true,
  },
  'rate-limited': {
    title: 'Jira asks us to slow down',
    next: 'Nothing was lost. Wait a little, then try again.',
    retry: true,
  },
  rejected: {
    title: 'Jira did not accept this',
    next: 'Nothing was changed. Reload the page and try once more; if Jira still refuses, tell whoever installed the app.',
    retry: false,
  },
  'jira-unavailable': {
    title: 'Jira has a problem right now',
    next: 'Nothing on this page is lost. Try again in a moment. A change may have been made already: making it twice does no harm.',
    retry: true,
  },
  'connection-lost': {
    title: 'The connection was lost',
    next: 'Nothing on this page is lost. Check your network, then try again. A change may have been made already: making it twice does no harm.',
    retry: true,
  },
  'part-missing': {
    title: 'A part of this page could not be loaded',
    next: 'Nothing was changed. Try again; if that does not help, reload the page: the app may just have been updated.',
    retry: true,
  },
  'unreadable-answer': {
    title: 'An answer could not be read',
    next: 'Nothing on this page is lost. Try again; if that does not help, reload the page, or tell whoever installed the app.',
    retry: true,
  },
  'newer-rules': {
    title: 'These rules were published by a newer version of the app',
    next: 'Nothing was changed. Reload the page to get the newer version of the app.',
    retry: false,
  },
  'run-going': {
    title: 'A run is tagging issues of this project',
    next: 'Nothing was changed. Wait until the run has ended, or cancel it, then try again.',
    retry: true,
  },
  'labels-renamed': {
    title: 'The labels of this project were changed meanwhile',
    next: 'Nothing was written. Reload the page in your browser, then scan again. If this comes back, a project administrator finds “Repair the copy” on the rules page.',
    retry: false,
  },
  'outcome-unknown': {
    title: 'It is not known whether this was published',
    next: 'Your changes are still here. Try again in a moment: if it did get through, it is not published twice.',
    retry: true,
  },
  internal: {
    title: 'Something went wrong in the app',
    next: 'Nothing on this page is lost. Try again; if that does not help, tell whoever installed the app.',
    retry: true,
  },
} as const satisfies Record<ErrorCode, FailureWords>;

/** The words for a failure. */
export const wordsForFailure = ({ code }: Failure): FailureWords => WORDS[code];

/** A failure from whatever was thrown on the way to Jira, or to a part of the page. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof PartMissing) return { code: 'part-missing' };
  return error instanceof JiraError ? { code: error.code } : { code: 'internal' };
}
