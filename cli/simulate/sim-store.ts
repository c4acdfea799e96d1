import type { KeyValue } from '#storage';

import { ConnectionLost } from './connection-lost';
import type { Holder } from './holder';
import type { World } from './world';

/** Most bytes of a value, and writes of a transaction, that Forge takes. */
const VALUE_MOST = 240 * 1024;
const WRITES_MOST = 25;

/** The store of a site as a function reaches it: after a while, and not always. */
export function storeOf(world: World, holder: Holder): KeyValue {
  const { clock, chance, store, troubles, trace, hear } = world;
  const reach = <Value>(what: string, act: () => Promise<Value>): Promise<Value> =>
    holder.step(async () => {
      await clock.sleep(chance.between(1, 10));
      const isLost = chance.is(troubles.store);
      const tookEffect = !isLost || chance.is(0.5);
      const value = tookEffect ? await act() : undefined;
      if (isLost) trace(`${holder.name} ${what} lost${tookEffect ? '' : ' (no effect)'}`);
      await clock.sleep(chance.between(1, 10));
      if (value === undefined && isLost) throw new ConnectionLost();
      if (isLost) throw new ConnectionLost();
      // What does not stand there is undefined.
      return value as Value;
    });
  const heard = <Value>(value: Value): Value => {
    hear(JSON.stringify(value) ?? '');
    return value;
  };
  return {
    get: (key) => reach(`get ${key}`, async () => heard(await store.get(key))),
    getEntity: (entity, key) => reach(`get ${key}`, async () => heard(await store.getEntity(entity, key))),
    queryEntity: (entity, index, partition, cursor) =>
      reach(`query ${entity} ${index}`, async () => heard(await store.queryEntity(entity, index, partition, cursor))),
    transact: (writes) =>
      reach(`transact ${writes.map(({ key }) => key).join(' ')}`, () => {
        const sizes = writes.map((write) => JSON.stringify(heard(write)).length);
        if (writes.length > WRITES_MOST || sizes.some((size) => size > VALUE_MOST))
          throw new Error('The store refuses.');
        return store.transact(writes);
      }),
  };
}
