import type { RuleSet } from '#rules';

import type { ErrorCode } from './error-code';
import type { RunApi } from './run-api';

/** A published rule set: what the store holds and what a publish gives back. */
export interface PublishedRules {
  /** 1 for the first publish of a project; counts up. */
  readonly version: number;
  readonly hash: string;
  readonly ruleSet: RuleSet;
  /** ISO date-time, UTC. */
  readonly publishedAt: string;
  /** Account id of who published; null once that person's data was erased. */
  readonly publishedBy: string | null;
  /** Why, in the words of who published; empty if they gave none. */
  readonly reason: string;
}

/** A published version without its rules. */
export interface VersionEntry extends Omit<PublishedRules, 'ruleSet'> {
  /** How many rules it has. */
  readonly rules: number;
}

/** What an admin had not published yet when the page was last open. */
export interface StoredDraft {
  /** Counts up with every time it is kept. */
  readonly revision: number;
  /** ISO date-time, UTC. */
  readonly savedAt: string;
  /** Version the edits started from; 0 for the built-in rules. */
  readonly baseVersion: number;
  /** The rules of that version; null where the same answer has them as the published ones, or they are not stored. */
  readonly base: RuleSet | null;
  readonly ruleSet: RuleSet;
  /** What stands in open forms: the page's own, which alone can read it. */
  readonly forms: unknown;
}

/** The same user went on in another tab: nothing was changed. */
export interface DraftConflict {
  readonly kind: 'conflict';
  /** Null where it was discarded there, or cannot be read. */
  readonly draft: StoredDraft | null;
  /** What may be written over it follows this revision; 0 where there is none. */
  readonly revision: number;
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
export interface Api extends RunApi {
  /** What there is of a project's rules, how its copy is, and the user's own draft. Project administrators only. */
  'rules.read': {
    readonly payload: { readonly projectId: string };
    readonly result: {
      readonly rules: ProjectRulesState;
      readonly copy: CopyState;
      readonly draft: StoredDraft | null;
      /** Revision of a draft that cannot be read any more, for the next one to follow. */
      readonly unreadableDraft?: number;
    };
  };
  /** Publishes a rule set over the version the admin started from. Project administrators only. */
  'rules.publish': {
    readonly payload: {
      readonly projectId: string;
      readonly baseVersion: number;
      /**
       * Hash of the version the admin started from: numbers begin anew once everything was removed. Left out: it is
       * not known, because that version cannot be read.
       */
      readonly baseHash?: string;
      readonly ruleSet: RuleSet;
      /** For the history; needed where tests fail. */
      readonly reason: string;
      /** Publishes although tests of the rule set fail. */
      readonly despiteTests: boolean;
      /** The draft that ends with this; one that went on in another tab stays. Left out: whichever there is. */
      readonly draftRevision?: number;
    };
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
  /** Keeps the user's draft over the revision that the page knows. Project administrators only. */
  'draft.save': {
    readonly payload: {
      readonly projectId: string;
      /** The revision that this one follows; 0 where there was none. */
      readonly revision: number;
      readonly baseVersion: number;
      readonly ruleSet: RuleSet;
      readonly forms: unknown;
    };
    readonly result: { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string } | DraftConflict;
  };
  /** Forgets the user's draft. Project administrators only. */
  'draft.discard': {
    readonly payload: {
      readonly projectId: string;
      /** The draft that is meant; one that went on in another tab stays. Left out: whichever there is. */
      readonly revision?: number;
    };
    readonly result: { readonly kind: 'discarded' } | DraftConflict;
  };
  /** Versions, the newest first, a page at a time. Project administrators only. */
  'history.list': {
    readonly payload: {
      readonly projectId: string;
      /** Only versions older than this one; null for the newest. */
      readonly before: number | null;
    };
    readonly result: { readonly versions: readonly VersionEntry[]; readonly hasMore: boolean };
  };
  /** One version with its rules. Project administrators only. */
  'history.read': {
    readonly payload: { readonly projectId: string; readonly version: number };
    readonly result: { readonly published: PublishedRules };
  };
  /** Deletes all that the store holds of a project, and the copy of its rules. Project administrators only. */
  'project.forget': {
    readonly payload: { readonly projectId: string };
    readonly result: { readonly kind: 'forgotten' };
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
