import { answerCall } from '#app';
import { parseAnswer, type Answer, type Api, type FunctionName } from '#contract';
import type { KeyValue, Write } from '#storage';

import { jiraProject } from '../../builders/jira-project';
import { idsInOrder, memoryQueue } from '../../builders/memory-queue';
import { memoryStore } from '../../builders/memory-store';
import type { Call, Turns } from './turns';

export const PROJECT = '10000';

/** Calls a function as a page does; `undefined` when no answer came. */
export type CallFunction = <Name extends FunctionName>(
  name: Name,
  payload: Api[Name]['payload'],
) => Promise<Answer<Api[Name]['result']> | undefined>;

/** One project in Jira and one store, which several people work on at once. */
export function raceSite(turns: Turns) {
  const jira = jiraProject({ id: PROJECT });
  const store = memoryStore();
  /** Transactions that took effect, in their order. */
  const committed: (readonly Write[])[] = [];
  const queue = memoryQueue();
  const newId = idsInOrder();
  let clock = 0;

  const storeOf = (call: Call): KeyValue => ({
    get: (key) => turns.step(call, `get ${key}`, false, () => store.get(key)),
    getEntity: (entity, key) => turns.step(call, `get ${entity} ${key}`, false, () => store.getEntity(entity, key)),
    queryEntity: (entity, ...more) =>
      turns.step(call, `query ${entity}`, false, () => store.queryEntity(entity, ...more)),
    transact: (writes) =>
      turns.step(call, `transact ${writes.map(({ key }) => key).join(' ')}`, true, async () => {
        // The store writes before it answers, so that no other step comes between.
        const outcome = store.transact(writes);
        if ((await outcome) === 'done') committed.push(writes);
        return outcome;
      }),
  });

  /** The functions as one person calls them from one tab. */
  const pageOf = (actor: string, accountId: string): CallFunction => {
    return async (name, payload) => {
      let end: () => void = () => undefined;
      const ended = new Promise<undefined>((resolve) => (end = () => resolve(undefined)));
      const call: Call = { actor, end: () => end(), isOver: false };
      const ports = {
        store: storeOf(call),
        // Several calls may share a millisecond.
        now: () => new Date((clock += 1) / 3),
        accountId,
        queue: queue.queue,
        newId,
        sleep: () => Promise.resolve(),
        random: () => 0.5,
        request: (what: Parameters<typeof jira.request>[0]) =>
          turns.step(call, `${what.method} ${what.path.slice(0, 40)}`, what.method !== 'GET', () => jira.request(what)),
      };
      const answer = await Promise.race([answerCall(ports, name, payload, () => undefined), ended]);
      call.isOver = true;
      return answer === undefined ? undefined : parseAnswer(name, answer);
    };
  };
  return { jira, store, queue, newId, committed, pageOf };
}
