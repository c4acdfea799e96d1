import { suggest, type CompiledRules, type Suggestion } from '#rules';
import { useEffect, useState } from 'react';

import { SLICE_PORTS } from '../../ui/slice-ports';
import { inSlices } from '../../ui/in-slices';
import type { ProjectIssue } from '../project-issues/project-issue';

export interface SuggestedIssue {
  readonly issue: ProjectIssue;
  readonly suggestion: Suggestion;
}

/**
 * What the rules make of some issues; undefined until that is known for the first time. Worked out in slices, so that
 * typing in a rule stays quick, and started over when the rules change.
 */
export function useSuggestions(
  rules: CompiledRules,
  issues: readonly ProjectIssue[],
): readonly SuggestedIssue[] | undefined {
  const [suggested, setSuggested] = useState<readonly SuggestedIssue[]>();
  useEffect(() => {
    const ended = new AbortController();
    inSlices(issues, (issue) => ({ issue, suggestion: suggest(rules, issue.text) }), SLICE_PORTS, ended.signal).then(
      (done) => {
        if (!ended.signal.aborted) setSuggested(done);
      },
      () => undefined,
    );
    return () => ended.abort();
  }, [rules, issues]);
  return suggested;
}
