import type { AdfDocument } from '#issue';
import type { CustomValues } from './model/custom-fields';

/** What a local Jira site starts with. Written by hand in `local/sample`, or read from a CSV export. */
export interface SiteSeed {
  readonly users: readonly UserSeed[];
  readonly projects: readonly ProjectSeed[];
}

/** What a person may do in every project of the site. */
export type UserRole = 'admin' | 'member' | 'limited' | 'reader';

export interface UserSeed {
  readonly accountId: string;
  readonly displayName: string;
  /**
   * `admin` administers projects; `member` edits issues and may bulk change; `limited` is a member without
   * Edit issues and Bulk change; `reader` browses only.
   */
  readonly role: UserRole;
}

export interface ProjectSeed {
  readonly key: string;
  readonly name: string;
  /** Company-managed projects share schemes of the site; team-managed ones own their issue types. */
  readonly style: 'company-managed' | 'team-managed';
  readonly issueTypes: readonly string[];
  readonly components: readonly string[];
  readonly versions: readonly string[];
  readonly board: { readonly name: string; readonly type: 'scrum' | 'kanban' };
  /** Ids of fields that are on no screen of the project, e.g. `labels`: nobody can edit them there. */
  readonly fieldsOffScreen?: readonly string[];
  readonly issues: readonly IssueSeed[];
}

export interface IssueSeed {
  /** Number within the project: 12 gives `KEY-12`. */
  readonly number: number;
  readonly type: string;
  readonly summary: string;
  /** An Atlassian Document Format document, or null. */
  readonly description: AdfDocument | null;
  readonly status: 'To Do' | 'In Progress' | 'Done';
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  readonly fixVersions?: readonly string[];
  /** Number of the parent issue (an epic, or the issue that a sub-task belongs to). */
  readonly parent?: number;
  readonly assignee?: string;
  /** ISO date, e.g. `2026-03-14`. */
  readonly dueDate?: string;
  readonly custom?: CustomValues;
  /** ISO date-time, UTC. */
  readonly created: string;
  readonly updated?: string;
  /** In the board's backlog (not in a running sprint). Done issues never are. */
  readonly inBacklog: boolean;
}
