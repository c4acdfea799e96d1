import type { JiraLimits } from './jira-limits';
import type { Changelogs } from './changelogs';
import type { Actor } from './model/actor';
import type { IndexedProperty } from './model/indexed-property';
import type { IssueRecord } from './model/issue-record';
import type { SearchCursors } from './search-cursors';
import type { SearchIndex } from './search-index';
import type { SiteConditions } from './site-conditions';
import type { SiteStore } from './site-store';
import type { TaskQueue } from './tasks/task-queue';

/** What the resources work on. */
export interface JiraSite {
  readonly store: SiteStore;
  readonly changelogs: Changelogs;
  readonly index: SearchIndex;
  readonly cursors: SearchCursors;
  readonly tasks: TaskQueue;
  readonly limits: JiraLimits;
  readonly clock: () => number;
  readonly indexedProperties: readonly IndexedProperty[];
  /** Stores an issue whose fields changed, tells those who listen, and mails the watchers unless told not to. */
  readonly saveChanged: (issue: IssueRecord, actor: Actor, notify: boolean) => void;
  /** Stores an issue of which properties alone changed: no field, no mail. */
  readonly saveProperties: (issue: IssueRecord, actor: Actor) => void;
  readonly conditions: SiteConditions;
  /** @throws JiraError 429 if this issue has been written too often of late. */
  countIssueWrite(issueId: number): void;
}
