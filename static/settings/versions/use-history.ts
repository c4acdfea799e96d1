import type { Failure, VersionEntry } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';

import { callRules } from '../call-rules';

export interface History {
  /** The newest first; undefined until the first page is there. */
  readonly versions: readonly VersionEntry[] | undefined;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** Reads the next page; after a failure, the one that failed. */
  readonly readMore: () => void;
}

/**
 * The published versions of a project, a page at a time.
 *
 * @param newest a publish begins the list anew
 */
export function useHistory(projectId: string, newest: number): History {
  const [versions, setVersions] = useState<readonly VersionEntry[]>();
  const [hasMore, setMore] = useState(false);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** Answers to what is not asked any more are dropped. */
  const asked = useRef(0);
  const last = useRef<{ readonly before: number | null; readonly shown: readonly VersionEntry[] }>();
  const read = useCallback(
    async (before: number | null, shown: readonly VersionEntry[]): Promise<void> => {
      const ask = ++asked.current;
      last.current = { before, shown };
      setReading(true);
      setFailure(undefined);
      const answer = await callRules('history.list', { projectId, before });
      if (ask !== asked.current) return;
      setReading(false);
      if (!answer.ok) setFailure(answer.failure);
      else {
        setVersions([...shown, ...answer.value.versions]);
        setMore(answer.value.hasMore);
      }
    },
    [projectId],
  );
  useEffect(() => {
    void read(null, []);
    return () => {
      asked.current += 1;
    };
  }, [read, newest]);
  const readMore = (): void => {
    if (failure !== undefined && last.current !== undefined) void read(last.current.before, last.current.shown);
    else void read(versions?.at(-1)?.version ?? null, versions ?? []);
  };
  return { versions, hasMore, isReading, failure, readMore };
}
