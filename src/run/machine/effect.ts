import type { JiraIssue, Tag, TagWrite } from '#issue';

import type { Portion, RunLeft } from '../record/portion';
import type { IssueNow } from './issue-now';

/** One label put on many issues, or taken off them: at most 1,000 of them. */
export interface LabelEdit {
  readonly change: 'add' | 'remove';
  readonly label: string;
  readonly ids: readonly number[];
}

/** A tag written over another, where that still stands. Null: there is none. */
export interface TagOver {
  readonly ids: readonly number[];
  readonly from: Tag | null;
  readonly to: Tag | null;
}

/** The edit of one issue, and the tag that was read there: it is only deleted while it still stands. */
export interface SingleWrite {
  readonly id: number;
  readonly write: TagWrite;
  readonly standing: Tag | null;
}

/** What was left out of a portion, all of it. */
export interface ChangedPortion {
  readonly index: number;
  readonly left: RunLeft;
}

/** What the machine wants done next. Whoever does it waits where Jira asks for patience, and tells what came of it. */
export type Effect =
  | { readonly kind: 'load-portion'; readonly index: number }
  | { readonly kind: 'write-tag'; readonly write: TagOver }
  /** Waits for the end of a task that writes tags. */
  | { readonly kind: 'watch-tag'; readonly task: string }
  /** Begins label edits, all at once. */
  | { readonly kind: 'edit-labels'; readonly edits: readonly LabelEdit[] }
  /** Waits for the end of all of these bulk edits. */
  | { readonly kind: 'watch-edits'; readonly tasks: readonly string[] }
  | { readonly kind: 'count'; readonly jql: string }
  | { readonly kind: 'search'; readonly jql: string }
  | { readonly kind: 'read'; readonly ids: readonly number[] }
  | { readonly kind: 'may-edit'; readonly ids: readonly number[] }
  /** Asks who was the last to change the labels of issues. */
  | { readonly kind: 'read-label-changes'; readonly ids: readonly number[] }
  /** Reads each issue by itself, with what the user may edit of it. */
  | { readonly kind: 'read-each'; readonly ids: readonly number[] }
  | { readonly kind: 'write-each'; readonly writes: readonly SingleWrite[] }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Writes down the state, and what was left out of a portion where that has grown. */
  | { readonly kind: 'checkpoint'; readonly changed: ChangedPortion | undefined }
  /** There is nothing more to do, or not now. */
  | { readonly kind: 'end' };

/** What came of beginning something that Jira does by and by. */
export type Begun =
  | { readonly kind: 'begun'; readonly task: string | null }
  /** No answer, or none that says: it may have begun. */
  | { readonly kind: 'unknown' }
  /** Jira will not do it, and did nothing. */
  | { readonly kind: 'refused' };

/** Likewise, one of several. `unsent`: there was no time for it, so that Jira never got it. Whoever says so waits, or stops. */
export type EditBegun = Begun | { readonly kind: 'unsent' };

/** How a bulk edit ended. `over`: nobody knows how. */
export type EditEnd =
  | { readonly kind: 'complete'; readonly processed: readonly number[]; readonly failed: readonly number[] }
  | { readonly kind: 'over' };

/** The last that became of a label of an issue. */
export interface LabelChange {
  readonly id: number;
  readonly label: string;
  readonly change: 'add' | 'remove';
  /** Undefined: Jira does not tell. */
  readonly accountId: string | undefined;
  /** By Jira's clock. */
  readonly at: number;
}

/** A read issue, or why there is none. */
export type EachRead = { readonly kind: 'read'; readonly issue: JiraIssue } | { readonly kind: 'gone' };

/** What came of an effect. */
export type Event =
  /** Null: it cannot be read any more. */
  | { readonly kind: 'portion'; readonly portion: Portion | null }
  | { readonly kind: 'tag-begun'; readonly begun: Begun }
  | { readonly kind: 'tag-watched'; readonly end: 'complete' | 'over' }
  | { readonly kind: 'edits-begun'; readonly begun: readonly EditBegun[] }
  | { readonly kind: 'edits-watched'; readonly ends: readonly EditEnd[] }
  /** Null: Jira refused the query. */
  | { readonly kind: 'counted'; readonly count: number | null }
  | { readonly kind: 'found'; readonly ids: readonly number[] | null }
  | { readonly kind: 'read'; readonly issues: readonly IssueNow[] }
  | { readonly kind: 'editable'; readonly ids: readonly number[] }
  | { readonly kind: 'label-changes'; readonly changes: readonly LabelChange[] }
  | { readonly kind: 'read-each'; readonly reads: readonly EachRead[] }
  | { readonly kind: 'written-each'; readonly outcomes: readonly ('written' | 'unknown' | 'refused')[] }
  | { readonly kind: 'waited' }
  | { readonly kind: 'kept' };
