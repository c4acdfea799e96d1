import type { Failure } from '#contract';
import { getProject } from '#jira';
import { useCallback, useEffect, useState } from 'react';

import { request } from '../../api';
import { failureFrom } from '../../ui/failure-words';

export type IssueTypes =
  | { readonly kind: 'reading' }
  /** The names, in Jira's order. */
  | { readonly kind: 'read'; readonly types: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The issue types of a project, read as the user. */
export function useIssueTypes(projectId: string): { readonly found: IssueTypes; readonly retry: () => void } {
  const [found, setFound] = useState<IssueTypes>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFound({ kind: 'reading' });
    getProject(request, projectId).then(
      ({ issueTypes }) => isWanted && setFound({ kind: 'read', types: issueTypes.map(({ name }) => name) }),
      (error: unknown) => isWanted && setFound({ kind: 'failed', failure: failureFrom(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [projectId, attempt]);
  const retry = useCallback(() => setAttempt((made) => made + 1), []);
  return { found, retry };
}
