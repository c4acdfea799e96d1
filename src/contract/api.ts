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

/** How the copy that the panel reads stands to the published rules; `unknown` when that could not be asked. */
export type CopyState = 'current' | 'missing' | 'behind' | 'corrupt' | 'unknown';

/** Rules that are left in the copy, without their notes, where the store has none that can be used. */
export interface SurvivingRules {
  readonly version: number;
  readonly ruleSet: RuleSet;
}

/** What there is of a project's rules. */
export type ProjectRulesState =
  | { readonly kind: 'published'; readonly published: PublishedRules }
  /** Nothing was published; what survives is from an earlier installation. */
  | { readonly kind: 'none'; readonly surviving: SurvivingRules | null }
  /** The published version cannot be read any more; another can be published over it. */
  | { readonly kind: 'corrupt'; readonly version: number; readonly surviving: SurvivingRules | null }
  /** Published by a later version of the app: read-only here. */
  | { readonly kind: 'newer'; readonly version: number; readonly surviving: SurvivingRules | null };

/** What the functions answer; every call may fail with a {@link Failure}. */
export interface Api {
  /** What there is of a project's rules, and how its copy is. Project administrators only. */
  'rules.read': {
    readonly payload: { readonly projectId: string };
    readonly result: { readonly rules: ProjectRulesState; readonly copy: CopyState };
  };
  /** Publishes a rule set over the version the admin started from. Project administrators only. */
  'rules.publish': {
    readonly payload: { readonly projectId: string; readonly baseVersion: number; readonly ruleSet: RuleSet };
    readonly result:
      | { readonly kind: 'published'; readonly published: PublishedRules; readonly copy: CopyState }
      /** Committed, but the copy that the panel reads could not be written: repair later. */
      | {
          readonly kind: 'copy-failed';
          readonly published: PublishedRules;
          readonly copy: CopyState;
          readonly failure: Failure;
        }
      /** Somebody published meanwhile: nothing was changed. */
      | { readonly kind: 'conflict'; readonly theirs: PublishedRules; readonly copy: CopyState };
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
