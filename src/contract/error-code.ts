/** Why a call failed, in a word that pages turn into sentences. */
export const ERROR_CODES = [
  /** The payload is not what the function takes; nothing was changed. */
  'invalid-payload',
  /** The rule set has faults; nothing was changed. */
  'invalid-rules',
  /** Tests of the rule set fail, and nobody said to publish all the same; nothing was changed. */
  'tests-fail',
  /** The published copy would be over Jira's limit for a property; nothing was changed. */
  'too-large',
  /** No function of that name. */
  'unknown-function',
  /** Nobody is signed in, or the app has not been allowed to act for the user (401). */
  'not-signed-in',
  /** The user may not do this (403). */
  'forbidden',
  /** It does not exist, or the user may not see it (404). */
  'not-found',
  /** Someone changed it at the same moment (409). */
  'conflict',
  /** Jira is limiting calls (429). */
  'rate-limited',
  /** Jira did not like the request (400 and others): a fault of the app. */
  'rejected',
  /** Jira failed (5xx). */
  'jira-unavailable',
  /** The connection was lost; whether a write took effect is not known. */
  'connection-lost',
  /** A part of the page itself could not be loaded: replaced by a newer version of the app, or the connection was lost. */
  'part-missing',
  /** Jira or the store answered something the app cannot read. */
  'unreadable-answer',
  /** Published by a later version of the app: read-only here. */
  'newer-rules',
  /** A run of the project is not over; nothing was changed. */
  'run-going',
  /** A list was approved with other labels than the project's rules say now; nothing was written. */
  'labels-renamed',
  /** The store did not say whether a publish took effect, and could not be asked: publishing again is safe. */
  'outcome-unknown',
  /** A fault of the app. */
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
