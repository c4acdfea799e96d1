import type { Failure } from '#contract';
import { JiraError } from '#jira';
import { StoredRulesError, StoredRunError } from '#storage';

import { AppError } from './app-error';

/** The one table from what is thrown inside to what a page is told. Nothing of an unknown error is passed on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, faults: error.faults };
  if (error instanceof JiraError) {
    return { code: error.code, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
  }
  if (error instanceof StoredRulesError || error instanceof StoredRunError) return { code: 'unreadable-answer' };
  return { code: 'internal' };
}
