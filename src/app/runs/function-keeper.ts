import type { RunKeeper } from '#run-driver';
import { readPortion, readRun, StoredRunError, type KeyValue } from '#storage';

import { keepCheckpoint, releaseRun, takeRun } from './hold-run';
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
    portion: async (index) => {
      try {
        return await readPortion(ports.store, runId, index);
      } catch (error) {
        if (error instanceof StoredRunError) return null;
        throw error;
      }
    },
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
