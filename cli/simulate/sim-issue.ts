import type { Tag } from '#issue';

/** An issue of the simulated site. */
export interface SimIssue {
  readonly id: number;
  projectId: string;
  labels: readonly string[];
  tag: Tag | undefined;
  updatedAt: number;
  /** When somebody last changed its text; 0 where nobody ever did. */
  textAt: number;
  isThere: boolean;
  /** Whether the one who runs may edit it at all. */
  isEditable: boolean;
  /** Bulk edits always fail on it. */
  isPoisonous: boolean;
  /** Bulk edits put labels there, and never take one off. */
  isClinging: boolean;
  /** When the app last read it by itself. */
  readAt: number;
  /** What became of its labels, the newest first. */
  labelled: readonly Labelled[];
  /** What search knows, or will know, of it; the newest last. */
  indexed: readonly Indexed[];
  /** What the app changed of it: for the judge. */
  appChanges: AppChange[];
}

interface Labelled {
  readonly label: string;
  readonly change: 'add' | 'remove';
  readonly by: string;
  readonly at: number;
}

export interface Indexed {
  readonly from: number;
  readonly projectId: string;
  readonly labels: readonly string[];
  readonly tag: Tag | undefined;
  readonly isThere: boolean;
}

interface AppChange {
  readonly at: number;
  readonly what: 'tag' | 'label';
}

/** What search knows of an issue now. */
export function indexedNow(issue: SimIssue, now: number): Indexed | undefined {
  const { indexed } = issue;
  for (let nth = indexed.length - 1; nth >= 0; nth -= 1) {
    const version = indexed[nth];
    if (version !== undefined && version.from <= now) {
      if (nth > 0) issue.indexed = indexed.slice(nth);
      return version;
    }
  }
  return undefined;
}
