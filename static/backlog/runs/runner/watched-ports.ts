import type { JiraRequest } from '#jira';
import type { RunPorts } from '#run-driver';

import type { PagePorts } from '../../page-ports';
import type { RunWait } from '../runs-state';

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
  let isLimited = false;
  /** Kinds of calls that Jira has not carried out since: a read between two tries of a write says nothing of the write. */
  const failing = new Set<string>();
  let isTold = false;
  const trouble = (): RunWait['why'] | undefined => {
    if (isLimited) return 'jira-limits';
    return failing.size > 0 ? 'jira-trouble' : undefined;
  };
  return {
    request: async (request) => {
      signal.throwIfAborted();
      if (isTold) tell(undefined);
      isTold = false;
      const answer = await ports.request(request);
      isLimited = answer.status === 429;
      if (answer.status >= 500) failing.add(kindOf(request));
      else if (!isLimited) failing.delete(kindOf(request));
      signal.throwIfAborted();
      return answer;
    },
    sleep: async (milliseconds) => {
      const why = trouble() ?? (milliseconds >= WORTH_A_WORD_MS ? 'jira-works' : undefined);
      if (why !== undefined) {
        tell({ why, until: ports.now() + milliseconds });
        isTold = true;
      }
      await ports.sleep(Math.max(0, milliseconds), signal);
    },
  };
}

/** A call whatever issue or task it is of. */
const kindOf = ({ method, path }: JiraRequest): string =>
  `${method} ${path.replace(/\?.*/u, '').replace(/\d+/gu, '#')}`;
