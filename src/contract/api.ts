import type { RuleSet } from '#rules';

import type { ErrorCode } from './error-code';

/** A published rule set: what the store holds and what a publish gives back. */
export interface PublishedRules {
  /** 1 for the first publish of a project; counts up. */
  readonly version: number;
  readonly hash: string;
  readonly ruleSet: RuleSet;
  /** ISO date-time, UTC. */
  readonly publishedAt: string;
  /** Account id of who published. */
  readonly publishedBy: string;
}

/** How the copy that the panel reads stands to the published rules. */
export type CopyState = 'current' | 'missing' | 'behind' | 'corrupt';

/** What the functions answer; every call may fail with a {@link Failure}. */
export interface Api {
  /** The published rules of a project, and how its copy is. Project administrators only. */
  'rules.read': {
    readonly payload: { readonly projectId: string };
    readonly result: { readonly published: PublishedRules | null; readonly copy: CopyState };
  };
  /** Publishes a rule set over the version the admin started from. Project administrators only. */
  'rules.publish': {
    readonly payload: { readonly projectId: string; readonly baseVersion: number; readonly ruleSet: RuleSet };
    readonly result:
      | { readonly kind: 'published'; readonly published: PublishedRules }
      /** Committed, but the copy that the panel reads could not be written: repair later. */
      | { readonly kind: 'copy-failed'; readonly published: PublishedRules; readonly failure: Failure }
      /** Somebody published meanwhile: nothing was changed. */
      | { readonly kind: 'conflict'; readonly theirs: PublishedRules };
  };
  /** Writes the copy again from the published rules. Project administrators only. */
  'rules.repair': {
    readonly payload: { readonly projectId: string };
    readonly result: { readonly copy: CopyState };
  };
}

export type FunctionName = keyof Api;

/** What went wrong, as it crosses from a function to a page. */
export interface Failure {
  readonly code: ErrorCode;
  /** Where in the payload or the rule set, when that is the fault. */
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
}

/** Every answer of a function: failures are values, so that nothing is lost on the way through the bridge. */
export type Answer<Result> =
  { readonly ok: true; readonly value: Result } | { readonly ok: false; readonly failure: Failure };
