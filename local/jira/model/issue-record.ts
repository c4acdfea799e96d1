import type { AdfDocument } from '#issue';
import type { CustomValues } from './custom-fields';

/** An issue as the local Jira stores it. Never changed in place: a write replaces it, so that search can keep the old one. */
export interface IssueRecord {
  readonly id: number;
  readonly key: string;
  readonly number: number;
  readonly projectId: number;
  readonly typeId: string;
  readonly statusId: string;
  readonly summary: string;
  readonly description: AdfDocument | null;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly parentId: number | null;
  /** Account ids. */
  readonly assignee: string | null;
  readonly reporter: string | null;
  /** ISO date. */
  readonly dueDate: string | null;
  readonly custom: CustomValues;
  /** Milliseconds since the epoch, UTC. */
  readonly created: number;
  readonly updated: number;
  readonly inBacklog: boolean;
  readonly properties: ReadonlyMap<string, unknown>;
}
