import type { Failure } from '#contract';
import { useEffect, useState } from 'react';

import { failureFrom } from '../ui/failure-words';

/** What is asked, and its answer. */
export type Asked<Value> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly again: () => void };

const ASKING = { kind: 'asking' } as const;

/** Asks something anew whenever `ask` is another function; undefined: nothing. */
export function useAsked<Value>(ask: ((signal: AbortSignal) => Promise<Value>) | undefined): Asked<Value> {
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<{
    readonly of: typeof ask;
    readonly attempt: number;
    readonly answer: Asked<Value>;
  }>();
  useEffect(() => {
    if (ask === undefined) return;
    const controller = new AbortController();
    const tell = (answer: Asked<Value>): void => {
      if (!controller.signal.aborted) setAsked({ of: ask, attempt, answer });
    };
    const again = (): void => setAttempt(attempt + 1);
    ask(controller.signal).then(
      (value) => tell({ kind: 'known', value }),
      (error: unknown) => tell({ kind: 'failed', failure: failureFrom(error), again }),
    );
    return () => controller.abort();
  }, [ask, attempt]);
  return asked !== undefined && asked.of === ask && asked.attempt === attempt ? asked.answer : ASKING;
}
