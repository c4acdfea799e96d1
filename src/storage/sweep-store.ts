import * as v from 'valibot';

import type { KeyValue } from './key-value';

const KEY = 'on-change-sweep';
const Milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How far the app has gone through what was changed. Times in milliseconds since 1970. */
export const SweepMark = v.object({
  schema: v.literal(1),
  /** Changes from then on are looked at. */
  since: Milliseconds,
  /** When the sweep was begun that is under way, or was finished last. */
  startedAt: Milliseconds,
  /** Where it goes on: the project, and the issue after which; null when it was finished. */
  at: v.nullable(v.object({ projectId: v.string(), afterKey: v.nullable(v.string()) })),
});
export type SweepMark = v.InferOutput<typeof SweepMark>;

/** The mark; undefined where there is none that can be read. */
export async function readSweepMark(store: KeyValue): Promise<SweepMark | undefined> {
  const mark = v.safeParse(SweepMark, await store.get(KEY));
  return mark.success ? mark.output : undefined;
}

export async function writeSweepMark(store: KeyValue, mark: SweepMark): Promise<void> {
  await store.transact([{ kind: 'value', key: KEY, value: mark }]);
}
