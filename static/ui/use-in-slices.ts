import { useEffect, useState } from 'react';

import { inSlices } from './in-slices';
import { SLICE_PORTS } from './slice-ports';

/**
 * What a function gives for each entry of a list, in order; undefined until that is known for the first time. Worked out
 * in slices, so that typing stays quick, and started over when list or function change; until then the latest is kept.
 *
 * @param work the same function as long as the same is meant
 */
export function useInSlices<In, Out>(list: readonly In[], work: (entry: In) => Out): readonly Out[] | undefined {
  const [results, setResults] = useState<readonly Out[]>();
  useEffect(() => {
    const ended = new AbortController();
    inSlices(list, work, SLICE_PORTS, ended.signal).then(
      (done) => {
        if (!ended.signal.aborted) setResults(done);
      },
      () => undefined,
    );
    return () => ended.abort();
  }, [list, work]);
  return results;
}
