import { useEffect, useState } from 'react';

import { breathe } from './breathe';

/**
 * How many parts of something long to draw by now: the first at once, each further one in a task of its own, so that the
 * page can be used meanwhile.
 *
 * @param parts how many there are
 */
export function useOneByOne(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  const isDone = drawn >= parts;
  useEffect(() => {
    if (isDone) return;
    let isWanted = true;
    void breathe().then(() => isWanted && setDrawn(drawn + 1));
    return () => {
      isWanted = false;
    };
  }, [drawn, isDone]);
  return drawn;
}
