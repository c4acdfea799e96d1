import type { ErrorCode } from '#contract';
import { JiraError } from '#jira';

import { isPassing } from '../follow-change';

/** What a sweep went on without, and why. */
export interface SetAside {
  readonly kind: 'aside';
  /** By id: nothing that an issue says. */
  readonly what: string;
  readonly why: ErrorCode;
}

/** Whether something is wrong with one issue or project, rather than with Jira or the app's access to it. */
export const isSetAside = (error: unknown): error is JiraError =>
  error instanceof JiraError && error.code !== 'not-signed-in' && !isPassing(error);
