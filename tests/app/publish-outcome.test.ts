import { describe, expect, it } from '@jest/globals';

import { first, heldWrites, second, setUp, stored } from './set-up';

describe('writes that overtake each other', () => {
  it('leave the newer copy in force when the older publish writes last', async () => {
    const writes = heldWrites(1);
    const { publish, copied, read } = setUp({}, {}, writes.hold);
    const slow = publish(0, first);
    await writes.reached;
    expect(await publish(1, second)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
    writes.release();
    expect(await slow).toMatchObject({ ok: true, value: { published: { version: 1 }, copy: 'current' } });
    expect(await copied()).toMatchObject({ kind: 'ok', version: 2 });
    expect(await read()).toMatchObject({ ok: true, value: { copy: 'current' } });
  });

  it('leave the newer copy in force when a repair writes last', async () => {
    const writes = heldWrites(2);
    const { publish, copied, call } = setUp({}, {}, writes.hold);
    await publish(0, first);
    const slow = call('rules.repair', { projectId: '10000' });
    await writes.reached;
    await publish(1, second);
    writes.release();
    expect(await slow).toEqual({ ok: true, value: { copy: 'current' } });
    expect(await copied()).toMatchObject({ kind: 'ok', version: 2 });
  });

  it('end, and say that the copy is behind, when somebody publishes all the time', async () => {
    const { publish, store, jira } = setUp({
      onWrite: () => {
        const version = publishes++ + 1;
        store.values.set('rule-set-head/head:10000', { version });
        store.values.set(`rules:10000:${version}`, stored(version, first));
        return undefined;
      },
    });
    let publishes = 1;
    expect(await publish(0, first)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'behind' } });
    expect(jira.calls.filter((one) => one.startsWith('PUT'))).toHaveLength(5);
  });

  it('tell the truth when the newer copy could not be written', async () => {
    const writes = heldWrites(1);
    let isDown = false;
    const { publish } = setUp({ onWrite: () => (isDown ? { status: 503, body: '' } : undefined) }, {}, writes.hold);
    const slow = publish(0, first);
    await writes.reached;
    isDown = true;
    await publish(1, second);
    isDown = false;
    writes.release(() => (isDown = true));
    expect(await slow).toMatchObject({ ok: true, value: { kind: 'copy-failed', copy: 'behind' } });
  });
});

describe('answers that are lost', () => {
  const lost = new Error('The connection was lost');

  it('are no failure where the store shows that the publish got through', async () => {
    const { publish, read } = setUp({}, {}, undefined, (store) => ({
      ...store,
      transact: async (writes) => {
        await store.transact(writes);
        throw lost;
      },
    }));
    expect(await publish(0, first)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
    expect(await read()).toMatchObject({ ok: true, value: { rules: { published: { version: 1 } } } });
  });

  it('are a conflict where the store shows that another publish got through', async () => {
    const { publish, store } = setUp({}, {}, undefined, (inner) => ({
      ...inner,
      transact: () => {
        store.values.set('rule-set-head/head:10000', { version: 1 });
        store.values.set('rules:10000:1', stored(1, second));
        return Promise.reject(lost);
      },
    }));
    expect(await publish(0, first)).toMatchObject({
      ok: true,
      value: { kind: 'conflict', copy: 'missing', theirs: { ruleSet: second } },
    });
  });

  it('are found although somebody has published over them since', async () => {
    const { publish, store } = setUp({}, {}, undefined, (inner) => ({
      ...inner,
      transact: async (writes) => {
        await inner.transact(writes);
        store.values.set('rule-set-head/head:10000', { version: 2 });
        store.values.set('rules:10000:2', stored(2, second));
        throw lost;
      },
    }));
    expect(await publish(0, first)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
  });

  it.each([
    ['nothing was committed so far', false],
    ['the store cannot be asked either', true],
  ])('are told as an unknown outcome where %s', async (_name, isDown) => {
    let isBroken = false;
    const { publish, errors } = setUp({}, {}, undefined, (inner) => ({
      ...inner,
      getEntity: (entity, key) => (isBroken ? Promise.reject(lost) : inner.getEntity(entity, key)),
      transact: () => {
        isBroken = isDown;
        return Promise.reject(lost);
      },
    }));
    expect(await publish(0, first)).toMatchObject({ ok: false, failure: { code: 'outcome-unknown' } });
    expect(errors).toMatchObject([{ code: 'outcome-unknown', cause: lost }]);
  });

  it('of the copy are no failure where Jira shows that it was written', async () => {
    const { publish } = setUp({}, {}, (request) => async (what) => {
      const answer = await request(what);
      return what.method === 'PUT' ? { status: 502, body: '' } : answer;
    });
    expect(await publish(0, first)).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
  });

  it('of the copy are told as unknown where Jira cannot be asked either', async () => {
    let isDown = false;
    const { publish } = setUp({}, {}, (request) => (what) => {
      isDown ||= what.method === 'PUT';
      return isDown ? Promise.reject(lost) : request(what);
    });
    expect(await publish(0, first)).toMatchObject({
      ok: true,
      value: { kind: 'copy-failed', copy: 'unknown', failure: { code: 'connection-lost' } },
    });
  });
});
