import type { Failure, RunView } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { PagePorts } from '../page-ports';

/** The project's runs, a page at a time. */
export interface RunList {
  /** The newest first; undefined until the first page is there. */
  readonly runs: readonly RunView[] | undefined;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** Reads the next page; after a failure, the one that failed. */
  readonly readMore: () => void;
}

/**
 * Reads the history of runs.
 *
 * @param newest another one begins the list anew: a run was begun, or ended
 */
export function useRunList({ call }: Pick<PagePorts, 'call'>, projectId: string, newest: string): RunList {
  const [runs, setRuns] = useState<readonly RunView[]>();
  const [hasMore, setMore] = useState(false);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** Answers to what is not asked any more are dropped. */
  const asked = useRef(0);
  const last = useRef<{ readonly before: string | null; readonly shown: readonly RunView[] }>();
  const read = useCallback(
    async (before: string | null, shown: readonly RunView[]): Promise<void> => {
      const ask = ++asked.current;
      last.current = { before, shown };
      setReading(true);
      setFailure(undefined);
      const answer = await call('run.list', { projectId, before });
      if (ask !== asked.current) return;
      setReading(false);
      if (!answer.ok) setFailure(answer.failure);
      else {
        setRuns([...shown, ...answer.value.runs]);
        setMore(answer.value.hasMore);
      }
    },
    [call, projectId],
  );
  useEffect(() => {
    void read(null, []);
    return () => {
      asked.current += 1;
    };
  }, [read, newest]);
  const readMore = (): void => {
    if (failure !== undefined && last.current !== undefined) void read(last.current.before, last.current.shown);
    else void read(runs?.at(-1)?.header.approvedAt ?? null, runs ?? []);
  };
  return { runs, hasMore, isReading, failure, readMore };
}
