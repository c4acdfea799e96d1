import * as v from 'valibot';

import type { KeyValue } from './key-value';

const KEY = 'on-change-pause';
const Pause = v.object({ schema: v.literal(1), until: v.number() });

/** Until when the app by itself asks nothing of Jira, in milliseconds since 1970; 0 if it need not wait. */
export async function readPause(store: KeyValue): Promise<number> {
  const pause = v.safeParse(Pause, await store.get(KEY));
  return pause.success ? pause.output.until : 0;
}

/** @param until milliseconds since 1970 */
export async function writePause(store: KeyValue, until: number): Promise<void> {
  await store.transact([{ kind: 'value', key: KEY, value: { schema: 1, until } }]);
}
