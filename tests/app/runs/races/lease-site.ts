import { answerCall, functionKeeper } from '#app';
import { parseAnswer, type Api, type FunctionName } from '#contract';
import type { KeyValue, Write } from '#storage';

import { memoryQueue } from '../../../builders/memory-queue';
import type { memoryStore } from '../../../builders/memory-store';
import type { Random } from '../../races/random';
import type { Call, Turns } from '../../races/turns';
import { jiraOf, START } from '../set-up';

type Keeper = ReturnType<typeof functionKeeper>;
interface OfRun {
  readonly projectId: string;
  readonly runId: string;
}

/** How often a call of a tab comes once more, late. */
const LATE = 0.1;

export type LeaseSite = ReturnType<typeof leaseSite>;

/** A store with a run that tabs and functions hold in turn, at every step of which something may go wrong. */
export function leaseSite(turns: Turns, random: Random, store: ReturnType<typeof memoryStore>, of: OfRun) {
  /** Transactions that took effect, in their order. */
  const committed: (readonly Write[])[] = [];
  const { queue } = memoryQueue();
  let time = START;
  let marks = 0;
  let ids = 0;
  const now = (): Date => new Date(time);
  const newId = (): string => `id${++ids}`;

  const storeOf = (call: Call): KeyValue => ({
    get: (key) => turns.step(call, `get ${key}`, false, () => store.get(key)),
    getEntity: (entity, key) => turns.step(call, `get ${entity} ${key}`, false, () => store.getEntity(entity, key)),
    queryEntity: (entity, ...more) =>
      turns.step(call, `query ${entity}`, false, () => store.queryEntity(entity, ...more)),
    transact: (writes) =>
      turns.step(call, `transact ${writes.map(({ key }) => key).join(' ')}`, true, async () => {
        const outcome = store.transact(writes);
        if ((await outcome) === 'done') committed.push(writes);
        return outcome;
      }),
  });

  /** Keeps the run for a tab, whose calls are functions of their own: one that is ended is a lost answer. */
  const tabKeeper = (actor: string): Keeper => {
    const holder = { ...of, holder: `${actor}holder` };
    let step = 0;
    const ask = async <Name extends FunctionName>(name: Name, payload: Api[Name]['payload']) => {
      let end: () => void = () => undefined;
      const ended = new Promise<undefined>((resolve) => (end = () => resolve(undefined)));
      const call: Call = { actor, end: () => end(), isOver: false };
      const answerIn = (of: Call) => {
        const still = { sleep: () => Promise.resolve(), random: () => 0.5 };
        const ports = { store: storeOf(of), now, ...still, queue, newId, accountId: 'ada', request: jiraOf('ada') };
        return answerCall(ports, name, payload, () => undefined);
      };
      const answer = await Promise.race([answerIn(call), ended]);
      // The same call once more, from a connection that was thought to be lost: nobody waits for its answer.
      if (random.chance(LATE)) void answerIn({ actor: `${actor} late`, end: () => undefined, isOver: true });
      call.isOver = true;
      const parsed = answer === undefined ? undefined : parseAnswer(name, answer);
      if (parsed?.ok !== true) throw new Error('The answer was lost.');
      return parsed.value;
    };
    return {
      take: async () => {
        const taken = await ask('run.take', holder);
        if (taken.kind === 'taken') ({ step } = taken);
        return taken;
      },
      portion: async (index) => (await ask('run.portion', { ...of, index })).portion,
      checkpoint: async (state, changed) => {
        const kept = await ask('run.checkpoint', { ...holder, step, state, changed: changed ?? null });
        if (kept.kind === 'kept') ({ step } = kept);
        return kept;
      },
      release: async (state) => {
        await ask('run.release', { ...holder, step, state });
      },
    };
  };

  /** Lets a function do something as a whole: ended, nothing more comes of it. */
  const inFunction = async (actor: string, act: (keeper: Keeper) => Promise<void>): Promise<void> => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const call: Call = { actor, end: () => end(), isOver: false };
    await Promise.race([act(functionKeeper({ store: storeOf(call), now }, of.runId, newId())), ended]);
    call.isOver = true;
  };

  return {
    store,
    committed,
    tabKeeper,
    inFunction,
    pass: (milliseconds: number) => void (time += milliseconds),
    newMark: () => ++marks,
  };
}
