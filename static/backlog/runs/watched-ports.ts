import type { RunPorts } from '#run-driver';

import type { PagePorts } from '../page-ports';
import type { RunWait } from './runs-state';

/** A shorter wait is over before its words are read. */
const WORTH_A_WORD_MS = 4_000;

/**
 * Jira and the clock for a run that this tab advances, until the page ends.
 *
 * @param tell is told why nothing is sent for a while; undefined: the next call is sent
 */
export function watchedPorts(
  ports: Pick<PagePorts, 'request' | 'sleep' | 'now'>,
  signal: AbortSignal,
  tell: (wait: RunWait | undefined) => void,
): Pick<RunPorts, 'request' | 'sleep'> {
  let trouble: RunWait['why'] | undefined;
  let isTold = false;
  return {
    request: async (request) => {
      signal.throwIfAborted();
      if (isTold) tell(undefined);
      isTold = false;
      const answer = await ports.request(request);
      trouble = answer.status === 429 ? 'jira-limits' : answer.status >= 500 ? 'jira-trouble' : undefined;
      signal.throwIfAborted();
      return answer;
    },
    sleep: async (milliseconds) => {
      const why = trouble ?? (milliseconds >= WORTH_A_WORD_MS ? 'jira-works' : undefined);
      if (why !== undefined) {
        tell({ why, until: ports.now() + milliseconds });
        isTold = true;
      }
      await ports.sleep(Math.max(0, milliseconds), signal);
    },
  };
}
