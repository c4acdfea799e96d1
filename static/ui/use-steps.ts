import type { Steps } from '#rules';
import { useEffect, useState } from 'react';

import { afterPaint } from './after-paint';
import { SLICE_PORTS } from './slice-ports';
import { stepsInSlices } from './steps-in-slices';

/** Pause before work begins, in milliseconds: who types on does not wait for what is out of date already. */
const PAUSE = 250;

export interface StepsResult<Result> {
  /** Of the latest work that was done; undefined: none was. */
  readonly result: Result | undefined;
  /** Whether it is of the work that is asked for now. */
  readonly isCurrent: boolean;
}

/**
 * Does work in slices whenever other work is asked for, and keeps the latest result meanwhile. The first begins once the
 * page is drawn.
 *
 * @param begin the same function as long as the same work is meant; undefined: none is wanted now
 * @param pause before other work begins, in milliseconds
 * @param first what the first work gives, where that has been done
 */
export function useSteps<Result>(
  begin: (() => Steps<Result>) | undefined,
  pause?: number,
  first?: undefined,
): StepsResult<Result>;
export function useSteps<Result>(
  begin: () => Steps<Result>,
  pause: number,
  first: Result,
): StepsResult<Result> & { readonly result: Result };
export function useSteps<Result>(
  begin: (() => Steps<Result>) | undefined,
  pause = PAUSE,
  first?: Result,
): StepsResult<Result> {
  const [done, setDone] = useState<{ readonly begin: () => Steps<Result>; readonly result: Result } | undefined>(
    begin !== undefined && first !== undefined ? { begin, result: first } : undefined,
  );
  const isCurrent = done !== undefined && done.begin === begin;
  const isFirst = done === undefined;
  useEffect(() => {
    if (begin === undefined || isCurrent) return;
    const ended = new AbortController();
    const work = (): void => {
      stepsInSlices(begin(), SLICE_PORTS, ended.signal).then(
        (result) => {
          if (!ended.signal.aborted) setDone({ begin, result });
        },
        (error: unknown) => {
          if (!ended.signal.aborted) throw error;
        },
      );
    };
    const callOff = isFirst ? afterPaint(work) : later(work, pause);
    return () => {
      callOff();
      ended.abort();
    };
  }, [begin, isCurrent, isFirst, pause]);
  return { result: done?.result, isCurrent };
}

/** @returns what calls it off */
function later(work: () => void, pause: number): () => void {
  const timer = setTimeout(work, pause);
  return () => clearTimeout(timer);
}
