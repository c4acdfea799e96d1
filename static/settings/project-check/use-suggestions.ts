import { suggest, type CompiledRules, type Suggestion } from '#rules';
import { useCallback } from 'react';

import { useInSlices } from '../../ui/use-in-slices';
import type { ProjectIssue } from '../project-issues/project-issue';

export interface SuggestedIssue {
  readonly issue: ProjectIssue;
  readonly suggestion: Suggestion;
}

/** What the rules make of some issues; undefined until that is known for the first time. */
export function useSuggestions(
  rules: CompiledRules,
  issues: readonly ProjectIssue[],
): readonly SuggestedIssue[] | undefined {
  const read = useCallback(
    (issue: ProjectIssue): SuggestedIssue => ({ issue, suggestion: suggest(rules, issue.text) }),
    [rules],
  );
  return useInSlices(issues, read);
}
