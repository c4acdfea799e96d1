import { advanceRun, type Advanced } from '#app';
import { getAppContext } from '@forge/api';
import type { AsyncEvent } from '@forge/events';

import { describeError } from './describe-error';
import { forgeKeyValue } from './forge-key-value';
import { forgeQueue } from './forge-queue';
import { newId } from './new-id';
import { requestAs } from './request-as-user';
import { sleep } from './sleep';

/** Answers an event of the queue of runs. Never throws, nor asks for the event again: the watchdog sees to runs. */
export async function handler({ body }: Pick<AsyncEvent, 'body'>): Promise<void> {
  const context = getAppContext();
  const advanced = await advanceRun(
    {
      requestAs,
      store: forgeKeyValue,
      queue: forgeQueue,
      now: () => new Date(),
      sleep,
      random: Math.random,
      newId,
      timeLeft: () => context.invocationRemainingTimeInMillis(),
    },
    body,
  );
  log(advanced);
}

/** What became of it, without a word about which run, or whose. */
function log(advanced: Advanced): void {
  if (advanced.kind === 'failed') console.error(`run: ${describeError(advanced.error)}`);
  else if (advanced.kind === 'goes-on' && !advanced.isPushed) console.warn('run: left to the watchdog');
  else console.log(`run: ${advanced.kind}`);
}
