import { takesPart, type Settings } from '#rules';

import type { ProjectIssue } from '../../project-issues/project-issue';
import type { Decided } from '../worker/messages';

/** Issues that are read at most: learning from more takes long, and teaches little that is new. */
export const MOST_READ = 2_000;
/** With fewer decisions, words cannot be told from chance. */
export const ENOUGH = { decisions: 30, eachSide: 10 } as const;

/** What was found among the issues of a query. */
export interface Decisions {
  readonly issues: readonly Decided[];
  /** Issues that were read, decided or not, and whether there are more. */
  readonly read: number;
  readonly hasMore: boolean;
  readonly backlog: number;
  readonly plan: number;
}

/** What people decided, of issues whose type gets suggestions. */
export function decisionsAmong(
  read: readonly ProjectIssue[],
  hasMore: boolean,
  settings: Settings | undefined,
): Decisions {
  const issues = read.flatMap(({ id, text, decided }): readonly Decided[] =>
    decided === undefined || !takesPart(settings, text.type.text) ? [] : [{ id, text, label: decided }],
  );
  const backlog = issues.filter(({ label }) => label === 'backlog').length;
  return { issues, read: read.length, hasMore, backlog, plan: issues.length - backlog };
}

/** Whether there is enough to learn from. */
export const areEnough = ({ issues, backlog, plan }: Decisions): boolean =>
  issues.length >= ENOUGH.decisions && Math.min(backlog, plan) >= ENOUGH.eachSide;
