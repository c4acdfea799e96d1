import type { ListedRun } from '#contract';
import { useCallback } from 'react';

import { usePages, type Pages } from '../../ui/use-pages';
import type { PagePorts } from '../page-ports';

/**
 * The history of a project's runs, a page at a time.
 *
 * @param newest another one begins the list anew: a run was begun, or ended
 */
export function useRunList({ call }: Pick<PagePorts, 'call'>, projectId: string, newest: string): Pages<ListedRun> {
  const read = useCallback(
    async (before: string | null) => {
      const answer = await call('run.list', { projectId, before });
      if (!answer.ok) return answer;
      const { runs: entries, hasMore } = answer.value;
      return { ok: true, value: { entries, hasMore } } as const;
    },
    [call, projectId],
  );
  return usePages({ read, ageOf: ({ header }: ListedRun) => header.approvedAt, newest });
}
