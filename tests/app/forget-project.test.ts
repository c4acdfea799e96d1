import type { Request } from '#jira';
import { RULES_PROPERTY } from '#jira';
import type { KeyValue } from '#storage';
import { describe, expect, it } from '@jest/globals';

import { first, heldWrites, second, setUp } from './set-up';

const PAYLOAD = { projectId: '10000' };

/** What the store holds of the project, but for the notes about persons. */
const left = ({ store }: Pick<ReturnType<typeof setUp>, 'store'>) =>
  [...store.values.keys()].filter((key) => !key.startsWith('person/'));

const forgotten = { ok: true, value: { kind: 'forgotten' } };

describe('forgetting a project', () => {
  it('broken off anywhere, leaves rules that can be read or none at all, and is completed by the next try', async () => {
    for (let at = 0; at < 8; at += 1) {
      let writes = -Infinity;
      const site = setUp({}, {}, undefined, (store: KeyValue) => ({
        ...store,
        transact: (given) => (writes++ === at ? Promise.reject(new Error('Ended')) : store.transact(given)),
      }));
      for (let version = 0; version < 40; version += 1) await site.publish(version, first);
      await site.call('draft.save', { ...PAYLOAD, revision: 0, baseVersion: 40, ruleSet: second, forms: null });
      writes = 0;
      await site.call('project.forget', PAYLOAD);
      expect(await site.read()).toMatchObject({
        ok: true,
        value: { rules: { kind: left(site).length === 0 ? 'none' : 'published' } },
      });
      writes = Infinity;
      expect(await site.call('project.forget', PAYLOAD)).toEqual(forgotten);
      expect(left(site)).toEqual([]);
    }
  });

  it('that Jira refuses changes nothing', async () => {
    const site = setUp({}, {}, (request: Request) => (what) => {
      return what.method === 'DELETE' ? Promise.resolve({ status: 503, body: '' }) : request(what);
    });
    await site.publish(0, first);
    const before = new Map(site.store.values);
    expect(await site.call('project.forget', PAYLOAD)).toMatchObject({ failure: { code: 'jira-unavailable' } });
    expect(site.store.values).toEqual(before);
  });

  it('takes a version along that is published at the same moment', async () => {
    let isForgetting = false;
    const site = setUp({}, {}, undefined, (store: KeyValue) => ({
      ...store,
      transact: async (writes) => {
        if (isForgetting && writes.some(({ key }) => key === 'head:10000')) {
          isForgetting = false;
          await site.publish(3, second);
        }
        return store.transact(writes);
      },
    }));
    for (let version = 0; version < 3; version += 1) await site.publish(version, first);
    isForgetting = true;
    expect(await site.call('project.forget', PAYLOAD)).toEqual(forgotten);
    expect(left(site)).toEqual([]);
    expect(site.jira.properties.has(RULES_PROPERTY)).toBe(false);
  });

  it('leaves no copy of a publish that wrote it last', async () => {
    const writes = heldWrites(1);
    const site = setUp({}, {}, writes.hold);
    const slow = site.publish(0, first);
    await writes.reached;
    expect(await site.call('project.forget', PAYLOAD)).toEqual(forgotten);
    writes.release();
    expect(await slow).toMatchObject({ ok: true, value: { kind: 'published', copy: 'missing' } });
    expect(site.jira.properties.has(RULES_PROPERTY)).toBe(false);
  });

  it('keeps the copy of what is published right after it', async () => {
    let isForgetting = false;
    const site = setUp({}, {}, undefined, (store: KeyValue) => ({
      ...store,
      transact: async (writes) => {
        const isLast = isForgetting && writes.some(({ key }) => key === 'head:10000');
        const outcome = await store.transact(writes);
        if (isLast) {
          isForgetting = false;
          await site.publish(0, second);
        }
        return outcome;
      },
    }));
    await site.publish(0, first);
    isForgetting = true;
    expect(await site.call('project.forget', PAYLOAD)).toEqual(forgotten);
    expect(await site.copied()).toMatchObject({ kind: 'ok', version: 1, ruleSet: { rules: [{ points: 60 }] } });
    expect(await site.read()).toMatchObject({ value: { copy: 'current', rules: { published: { version: 1 } } } });
  });

  it('and publishing anew leaves no copy of an earlier, higher version that is written last', async () => {
    const writes = heldWrites(2);
    const site = setUp({}, {}, writes.hold);
    await site.publish(0, first);
    const slow = site.publish(1, first);
    await writes.reached;
    await site.call('project.forget', PAYLOAD);
    await site.publish(0, second);
    writes.release();
    expect(await slow).toMatchObject({ ok: true, value: { kind: 'published', copy: 'current' } });
    expect(await site.copied()).toMatchObject({ kind: 'ok', version: 1, ruleSet: { rules: [{ points: 60 }] } });
  });

  it('leaves nothing to publish over: who had it open is told that it changed', async () => {
    const site = setUp();
    await site.publish(0, first);
    await site.call('project.forget', PAYLOAD);
    expect(await site.publish(1, second)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(left(site)).toEqual([]);
  });

  it('keeps a page that was open before from publishing over a version of the same number', async () => {
    const site = setUp();
    const opened = await site.publish(0, first);
    if (!opened.ok) throw new Error('not published');
    const { hash: baseHash } = opened.value.kind === 'conflict' ? opened.value.theirs : opened.value.published;
    await site.call('project.forget', PAYLOAD);
    await site.publish(0, second);
    expect(await site.publish(1, first, { baseHash })).toMatchObject({
      ok: true,
      value: { kind: 'conflict', theirs: { version: 1, ruleSet: second } },
    });
    expect(await site.read()).toMatchObject({ value: { rules: { published: { version: 1, ruleSet: second } } } });
  });
});
