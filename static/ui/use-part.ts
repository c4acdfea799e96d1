import type { Failure } from '#contract';
import { useCallback, useEffect, useState } from 'react';

import { failureFrom } from './failure-words';
import { loadPart } from './load-part';

export type LoadedPart<Part> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly part: Part }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * A part of the page that is loaded when it is first wanted.
 *
 * @param load the same function each time
 * @returns the part, and how to try again after a failure
 */
export function usePart<Part>(
  load: () => Promise<Part>,
  isWanted: boolean,
): readonly [LoadedPart<Part>, retry: () => void] {
  const [loaded, setLoaded] = useState<LoadedPart<Part>>({ kind: 'loading' });
  const isMissing = isWanted && loaded.kind === 'loading';
  useEffect(() => {
    if (!isMissing) return;
    let isHere = true;
    loadPart(load).then(
      (part) => isHere && setLoaded({ kind: 'here', part }),
      (error: unknown) => isHere && setLoaded({ kind: 'failed', failure: failureFrom(error) }),
    );
    return () => {
      isHere = false;
    };
  }, [isMissing, load]);
  const retry = useCallback(() => setLoaded({ kind: 'loading' }), []);
  return [loaded, retry];
}
