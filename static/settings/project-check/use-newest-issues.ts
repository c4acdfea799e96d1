import type { Failure } from '#contract';
import { issueText, type ProjectLabels } from '#issue';
import { searchPage } from '#jira';
import type { IssueText } from '#rules';
import { useEffect, useState } from 'react';

import { request } from '../../api';
import { failureFrom } from '../../ui/failure-words';

/** An issue as far as the rules read it. */
export interface ReadIssue {
  readonly key: string;
  readonly text: IssueText;
}

export type NewestIssues =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly issues: readonly ReadIssue[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * The newest 100 issues of a project that the user may see: one call, when first shown, and another when the rules come
 * to ask about other fields.
 *
 * @param fields what to read of them
 * @param labels that they are tagged with; the same object as long as they are the same
 */
export function useNewestIssues(
  projectId: string,
  fields: readonly string[],
  labels: ProjectLabels,
): { readonly newest: NewestIssues; readonly retry: () => void } {
  const [newest, setNewest] = useState<NewestIssues>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const asked = fields.join(',');
  useEffect(() => {
    let isWanted = true;
    setNewest({ kind: 'reading' });
    searchPage(request, `project = ${projectId} ORDER BY created DESC`, asked.split(',')).then(
      ({ issues }) => {
        if (!isWanted) return;
        const read = issues.map((issue) => ({ key: issue.key, text: issueText(issue, labels) }));
        setNewest({ kind: 'read', issues: read });
      },
      (error: unknown) => {
        if (isWanted) setNewest({ kind: 'failed', failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [projectId, asked, labels, attempt]);
  return { newest, retry: () => setAttempt(attempt + 1) };
}
