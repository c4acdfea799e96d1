import type { RunCommand, RunState } from '#run';
import type { RunKeeper } from '#run-driver';

import type { PagePorts } from '../../page-ports';
import { callAgain } from '../call-again';

interface TabKeeperOptions {
  readonly ports: Pick<PagePorts, 'call' | 'sleep'>;
  readonly of: { readonly projectId: string; readonly runId: string };
  /** Unlike the name of every other holder. */
  readonly holder: string;
  readonly signal: AbortSignal;
  /** Told whenever the run is written down. */
  readonly onKept: (state: RunState, command: RunCommand) => void;
}

/** A keeper that can let go of its run in a hurry, when its page is closed. */
export interface TabKeeper extends RunKeeper {
  readonly letGo: () => void;
  /** Lets the drive know at once what was said of the run: the next checkpoint may be long in coming. */
  readonly tell: (command: RunCommand) => void;
}

/** Keeps a run for the page, in the functions' store. Its methods throw what {@link callAgain} throws. */
export function createTabKeeper({ ports, of, holder, signal, onKept }: TabKeeperOptions): TabKeeper {
  let step = 0;
  let kept: RunState | undefined;
  let said: RunCommand | undefined;
  let hear: () => void = () => undefined;
  return {
    async take() {
      const taken = await callAgain(ports, 'run.take', { ...of, holder }, signal);
      if (taken.kind !== 'taken') return taken;
      ({ step, state: kept } = taken);
      onKept(taken.state, taken.command);
      return taken;
    },
    async portion(index) {
      return (await callAgain(ports, 'run.portion', { ...of, index }, signal)).portion;
    },
    async checkpoint(state, changed) {
      const payload = { ...of, holder, step, state, changed: changed ?? null };
      const answer = await callAgain(ports, 'run.checkpoint', payload, signal);
      if (answer.kind === 'lost') {
        kept = undefined;
        return answer;
      }
      ({ step } = answer);
      kept = state;
      onKept(state, answer.command);
      return answer;
    },
    async release(state) {
      kept = undefined;
      await callAgain(ports, 'run.release', { ...of, holder, step, state }, signal);
    },
    said: () => said,
    heard: () =>
      new Promise((resolve) => {
        hear = resolve;
      }),
    tell(command) {
      said = command;
      hear();
    },
    letGo() {
      if (kept !== undefined) void ports.call('run.release', { ...of, holder, step, state: kept });
      kept = undefined;
    },
  };
}
