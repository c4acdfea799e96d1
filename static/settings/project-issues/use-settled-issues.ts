import { useEffect, useState } from 'react';

import type { ProjectIssue } from './project-issue';
import type { ProjectIssues } from './use-project-issues';

/**
 * The issues once they have been read, or as far as reading came before it failed; those from before while they are read
 * again. Undefined: none were read.
 */
export function useSettledIssues({ reading, issues }: ProjectIssues): readonly ProjectIssue[] | undefined {
  const isSettled = reading.kind === 'read' || (reading.kind === 'failed' && issues.length > 0);
  const [settled, setSettled] = useState(isSettled ? issues : undefined);
  useEffect(() => {
    if (isSettled) setSettled(issues);
  }, [isSettled, issues]);
  return settled;
}
