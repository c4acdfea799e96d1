import type { Failure } from '#contract';
import { issueText, type JiraIssue } from '#issue';
import { getIssue, type Request } from '#jira';
import { suggest, type IssueText, type Suggestion } from '#rules';
import { useCallback, useEffect, useState } from 'react';

import { failureFrom } from '../../../ui/failure-words';
import type { ProjectRules } from '../../../ui/project-rules';

/** An issue that is read to be looked at. */
export type OpenedIssue =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly issue: JiraIssue;
      readonly text: IssueText;
      readonly suggestion: Suggestion;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads an issue as it is now, and what the rules make of it. */
export function useOpenedIssue(
  request: Request,
  id: string,
  { compiled, fields, labels }: ProjectRules,
): readonly [OpenedIssue, retry: () => void] {
  const [opened, setOpened] = useState<OpenedIssue>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setOpened({ kind: 'loading' });
    getIssue(request, id, fields).then(
      (issue) => {
        if (!isWanted) return;
        const text = issueText(issue, labels);
        setOpened({ kind: 'ready', issue, text, suggestion: suggest(compiled, text) });
      },
      (error: unknown) => {
        if (isWanted) setOpened({ kind: 'failed', failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [request, id, compiled, fields, labels, attempt]);
  return [opened, useCallback(() => setAttempt((made) => made + 1), [])];
}
