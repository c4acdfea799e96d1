import { approximateCount, JiraError, type Request } from '#jira';
import { useEffect, useState } from 'react';

/** About how many issues a query finds. */
export type Count =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'counted'; readonly jql: string; readonly count: number }
  /** The query has a fault, in Jira's own words. */
  | { readonly kind: 'rejected'; readonly jql: string; readonly jiraWords: readonly string[] };

const UNKNOWN: Count = { kind: 'unknown' };

/** Counts what a query finds, in one cheap call; other failures than a faulty query leave it unknown. */
export function useCount(request: Request, jql: string | undefined): Count {
  const [count, setCount] = useState<Count>(UNKNOWN);
  useEffect(() => {
    if (jql === undefined || jql.trim() === '') return;
    let isWanted = true;
    const tell = (told: Count): void => {
      if (isWanted) setCount(told);
    };
    approximateCount(request, jql).then(
      (found) => tell({ kind: 'counted', jql, count: found }),
      (error: unknown) => {
        const isFault = error instanceof JiraError && error.code === 'rejected';
        tell(isFault ? { kind: 'rejected', jql, jiraWords: error.messages } : UNKNOWN);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [request, jql]);
  return count.kind !== 'unknown' && count.jql === jql ? count : UNKNOWN;
}
