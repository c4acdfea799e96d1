import { LEASE_SECONDS, type Portion, type RunCommand, type RunHeader, type RunState } from '#run';
import type { RunKeeper } from '#run-driver';

import type { Holder, Network } from './troubles';

/** A run as the simulated functions keep it. */
export interface KeptRun {
  readonly header: RunHeader;
  readonly portions: Portion[];
  state: RunState;
  command: RunCommand;
  holder: string;
  until: number;
  /** Whoever listens hears that something was said of it. */
  hear: () => void;
}

/** The state of a run that nothing more comes of. */
export const isOver = ({ state: { status } }: KeptRun): boolean =>
  status === 'finished' || status === 'cancelled' || status === 'failed';

/**
 * Keeps a run in memory for one holder, who reaches it over a network; answers get lost before and after.
 *
 * @param isTold a page in which somebody says what they want, rather than elsewhere
 * @param released hears that somebody gave the lease back
 */
export function simKeeper(
  run: KeptRun,
  { clock, chance, troubles, tally, trace }: Network,
  holder: Holder,
  isFunction: boolean,
  isTold: boolean,
  released: () => unknown,
): RunKeeper {
  const { name } = holder;
  const isMine = (): boolean => run.holder === name && run.until > clock.now();

  const reach = <Value>(what: string, act: () => Value): Promise<Value> =>
    holder.step(async () => {
      // In a function the store is at hand: that is no further invocation.
      if (!isFunction) tally.invocations += 1;
      await clock.sleep(chance.between(10, 80));
      const isLost = chance.is(troubles.keeper);
      const tookEffect = !isLost || chance.is(0.5);
      const value = tookEffect ? act() : undefined;
      trace(`${name} ${what}${isLost ? ' lost' : ''}${tookEffect ? '' : ' (no effect)'}`);
      await clock.sleep(chance.between(10, 80));
      if (isLost || value === undefined) throw new TypeError('The connection was lost.');
      return value;
    });

  const heard = () =>
    new Promise<void>((resolve) => {
      run.hear = resolve;
    });
  const told = isTold ? { said: () => run.command, heard } : {};
  return {
    ...(isFunction ? { look: () => Promise.resolve(run.command) } : told),
    take: () =>
      reach('take', () => {
        if (isOver(run)) return { kind: 'over', state: run.state } as const;
        if (run.until > clock.now() && run.holder !== name) return { kind: 'held', until: run.until } as const;
        run.holder = name;
        run.until = clock.now() + LEASE_SECONDS * 1_000;
        return { kind: 'taken', header: run.header, state: run.state, command: run.command } as const;
      }),
    portion: (index) => reach(`portion ${index}`, () => run.portions[index] ?? null),
    checkpoint: (state, changed) =>
      reach(`checkpoint ${state.status} ${state.at.portion} ${state.at.phase}`, () => {
        if (!isMine()) return { kind: 'lost' } as const;
        run.until = clock.now() + LEASE_SECONDS * 1_000;
        run.state = state;
        const portion = changed === undefined ? undefined : run.portions[changed.index];
        if (changed !== undefined && portion !== undefined) {
          run.portions[changed.index] = { ...portion, left: changed.left };
        }
        return { kind: 'kept', command: run.command } as const;
      }),
    release: (state) =>
      reach('release', () => {
        if (!isMine()) return true;
        run.state = state;
        run.holder = '';
        run.until = 0;
        released();
        return true;
      }).then(() => undefined),
  };
}
