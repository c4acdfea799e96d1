import type { RunKeeper } from '#run-driver';
import { readRun, type KeyValue } from '#storage';

import { keepCheckpoint, releaseRun, takeRun } from './hold-run';
import { portionOrNull } from './portion-or-null';
import { FUNCTION_HOLDER } from './view-of';

interface KeeperPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
}

/**
 * Keeps a run for a function that advances it.
 *
 * @param name unlike that of every other holder
 */
export function functionKeeper(ports: KeeperPorts, runId: string, name: string): RunKeeper {
  const holder = `${FUNCTION_HOLDER}${name}`;
  let step = 0;
  return {
    take: async () => {
      const taken = await takeRun(ports, runId, holder);
      if (taken.kind === 'taken') ({ step } = taken);
      return taken;
    },
    portion: (index) => portionOrNull(ports.store, runId, index),
    checkpoint: async (state, changed) => {
      const kept = await keepCheckpoint(ports, { runId, holder, step }, { state, changed: changed ?? null });
      if (kept.kind === 'kept') ({ step } = kept);
      return kept;
    },
    look: async () => (await readRun(ports.store, runId))?.command ?? 'cancel',
    release: async (state) => {
      await releaseRun(ports, { runId, holder, step }, state);
    },
  };
}
