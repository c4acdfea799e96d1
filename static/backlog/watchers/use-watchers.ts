import { useMemo } from 'react';

import { createPatience } from '../../ui/patience';
import type { PagePorts } from '../page-ports';
import { useAsked, type Asked } from '../use-asked';
import { countWatchers, type Watchers } from './count-watchers';

/**
 * How many would get mails, where issues are edited one by one.
 *
 * @param find which issues; undefined: nothing is asked
 */
export function useWatchers(
  ports: PagePorts,
  find: ((signal: AbortSignal) => Promise<readonly number[]>) | undefined,
): Asked<Watchers> {
  const ask = useMemo(() => {
    if (find === undefined) return undefined;
    return async (signal: AbortSignal) => {
      const patiently = createPatience(ports, signal, () => undefined);
      return countWatchers(ports.request, await find(signal), patiently, signal);
    };
  }, [ports, find]);
  return useAsked(ask);
}
