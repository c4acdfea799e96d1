import { useRef } from 'react';

import type { ProjectIssue } from '../project-issues/project-issue';

/** Issues that the first look is about: enough to see whether the rules make sense. */
const MOST = 100;

/** The newest of some issues; the same list as long as it would hold the same issues, however many come after them. */
export function useNewest(issues: readonly ProjectIssue[]): readonly ProjectIssue[] {
  const kept = useRef<readonly ProjectIssue[]>([]);
  const newest = issues.slice(0, MOST);
  const isSame = newest.length === kept.current.length && newest.every((issue, nth) => issue === kept.current[nth]);
  if (!isSame) kept.current = newest;
  return kept.current;
}
