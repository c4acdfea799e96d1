import type { Portion } from '#run';

import { runLog, type LoggedIssue } from './run-log';

/** Where a page of a run's issues begins: in which of its portions, and at which issue of it. */
export interface Cursor {
  readonly portion: number;
  readonly issue: number;
}

export const FIRST: Cursor = { portion: 0, issue: 0 };

/** Some of a run's issues, and where the next page begins; null: these are the last. */
export interface IssuePage {
  readonly issues: readonly LoggedIssue[];
  readonly next: Cursor | null;
}

interface Reading {
  /** Reads a portion. */
  readonly load: (index: number) => Promise<Portion>;
  readonly portions: number;
  /** Which issues are wanted. */
  readonly isWanted: (issue: LoggedIssue) => boolean;
  /** How many a page holds. */
  readonly size: number;
}

/** A page of a run's issues, from a cursor on. No more portions are read than it takes to fill it. */
export async function readIssuePage({ load, portions, isWanted, size }: Reading, from: Cursor): Promise<IssuePage> {
  const issues: LoggedIssue[] = [];
  let { portion, issue: first } = from;
  for (; portion < portions; portion += 1, first = 0) {
    const log = runLog([await load(portion)]);
    for (let at = first; at < log.length; at += 1) {
      const issue = log[at];
      if (issue === undefined || !isWanted(issue)) continue;
      if (issues.length === size) return { issues, next: { portion, issue: at } };
      issues.push(issue);
    }
    // Whether the portions to come hold another is found out when somebody goes on.
    if (issues.length === size && portion + 1 < portions) return { issues, next: { portion: portion + 1, issue: 0 } };
  }
  return { issues, next: null };
}
