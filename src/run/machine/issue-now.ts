import type { Tag } from '#issue';

/** All of an issue that a run asks for, read past the search index. */
export interface IssueNow {
  readonly id: number;
  readonly projectId: string;
  readonly labels: readonly string[];
  /** Undefined: there is no tag. */
  readonly tag: Tag | undefined;
  /** A property is there that is no tag. */
  readonly isForeign: boolean;
  /** When one of its fields was last changed, by Jira's clock. A property is no field. */
  readonly updatedAt: number;
}
