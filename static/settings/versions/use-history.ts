import type { VersionEntry } from '#contract';
import { useCallback } from 'react';

import { usePages, type Pages } from '../../ui/use-pages';
import { callRules } from '../call-rules';

/**
 * The published versions of a project, a page at a time.
 *
 * @param newest a publish begins the list anew
 */
export function useHistory(projectId: string, newest: number): Pages<VersionEntry> {
  const read = useCallback(
    async (before: number | null) => {
      const answer = await callRules('history.list', { projectId, before });
      if (!answer.ok) return answer;
      const { versions: entries, hasMore } = answer.value;
      return { ok: true, value: { entries, hasMore } } as const;
    },
    [projectId],
  );
  return usePages({ read, ageOf: ({ version }: VersionEntry) => version, newest });
}
