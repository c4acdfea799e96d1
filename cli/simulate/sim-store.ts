import type { KeyValue } from '#storage';

import { ConnectionLost } from './connection-lost';
import type { Holder } from './holder';
import type { World } from './world';

/** Most bytes of a value, and writes of a transaction, that Forge takes. */
const VALUE_MOST = 240 * 1024;
const WRITES_MOST = 25;

/** How often an index is behind, where the store has troubles. */
const INDEX_BEHIND = 0.2;

/** The store of a site as a function reaches it: after a while, and not always. */
export function storeOf(world: World, holder: Holder): KeyValue {
  const { clock, chance, store, troubles, heeded, trace, hear } = world;
  const reach = <Value>(what: string, act: () => Promise<Value>): Promise<Value> =>
    holder.step(async () => {
      await clock.sleep(chance.between(1, 10));
      const isLost = chance.is(troubles.store);
      const isDone = !isLost || chance.is(0.5);
      const done = isDone ? act() : undefined;
      if (isLost) trace(`${holder.name} ${what} lost${isDone ? '' : ' (no effect)'}`);
      await done;
      await clock.sleep(chance.between(1, 10));
      if (done === undefined || isLost) throw new ConnectionLost();
      return await done;
    });
  const heard = <Value>(value: Value): Value => {
    if (value !== undefined) hear(JSON.stringify(value));
    return value;
  };
  return {
    get: (key) => reach(`get ${key}`, async () => heard(await store.get(key))),
    getEntity: (entity, key) => reach(`get ${key}`, async () => heard(await store.getEntity(entity, key))),
    queryEntity: (entity, index, partition, cursor) =>
      reach(`query ${entity} ${index}`, async () => {
        // An index may be behind: it may answer as the last time.
        const name = JSON.stringify([entity, index, partition, cursor]);
        const stale = troubles.store > 0 && chance.is(INDEX_BEHIND) ? world.indexes.get(name) : undefined;
        const found = stale ?? (await store.queryEntity(entity, index, partition, cursor));
        world.indexes.set(name, found);
        return heard(found);
      }),
    transact: (writes) =>
      reach(`transact ${writes.map(({ key }) => key).join(' ')}`, () => {
        const sizes = writes.map((write) => JSON.stringify(heard(write)).length);
        if (writes.length > WRITES_MOST || sizes.some((size) => size > VALUE_MOST))
          throw new Error('The store refuses.');
        return store.transact(writes).then((outcome) => {
          if (writes.some((write) => write.kind === 'entity' && write.entity === 'run')) {
            heeded.wroteDown(holder.isDriver ? holder.toldUntil : new Map(), clock.now());
          }
          return outcome;
        });
      }),
  };
}
