import type { Answer, Failure } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A list that is read a page at a time. */
export interface Pages<Entry> {
  /** The newest first; undefined until the first page is there. */
  readonly entries: readonly Entry[] | undefined;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** Reads the next page; after a failure, the one that failed. */
  readonly readMore: () => void;
}

interface PagesAsked<Entry, Before> {
  /** Reads the page of the entries that are older than one; null for the newest. The same function each time. */
  readonly read: (
    before: Before | null,
  ) => Promise<Answer<{ readonly entries: readonly Entry[]; readonly hasMore: boolean }>>;
  /** What tells an entry's age, for `read`. */
  readonly ageOf: (entry: Entry) => Before;
  /** Another one begins the list anew. */
  readonly newest: number | string;
}

/** Reads a list, a page at a time, from its newest entry on. */
export function usePages<Entry, Before>({ read, ageOf, newest }: PagesAsked<Entry, Before>): Pages<Entry> {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const [hasMore, setMore] = useState(false);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** Answers to what is not asked any more are dropped. */
  const asked = useRef(0);
  const last = useRef<{ readonly before: Before | null; readonly shown: readonly Entry[] }>();
  const readPage = useCallback(
    async (before: Before | null, shown: readonly Entry[]): Promise<void> => {
      const ask = ++asked.current;
      last.current = { before, shown };
      setReading(true);
      setFailure(undefined);
      const answer = await read(before);
      if (ask !== asked.current) return;
      setReading(false);
      if (!answer.ok) setFailure(answer.failure);
      else {
        setEntries([...shown, ...answer.value.entries]);
        setMore(answer.value.hasMore);
      }
    },
    [read],
  );
  useEffect(() => {
    void readPage(null, []);
    return () => {
      asked.current += 1;
    };
  }, [readPage, newest]);
  const readMore = (): void => {
    const oldest = entries?.at(-1);
    if (failure !== undefined && last.current !== undefined) void readPage(last.current.before, last.current.shown);
    else void readPage(oldest === undefined ? null : ageOf(oldest), entries ?? []);
  };
  return { entries, hasMore, isReading, failure, readMore };
}
