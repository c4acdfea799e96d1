import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  bundleFixture,
  createFixtureForge,
  withScopes,
  type BundledFixture,
  type FixtureForge,
} from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 120_000);
afterAll(() => fixture.remove());

const Pages = v.tuple([
  v.object({
    value: v.object({ results: v.array(v.object({ key: v.string() })), nextCursor: v.optional(v.string()) }),
  }),
]);

/** Runs storage steps inside a function, with the real @forge/kvs. */
const steps = (forge: FixtureForge, ...list: readonly object[]): Promise<unknown> =>
  forge.run('steps', { steps: list });
const fresh = (...list: readonly object[]): Promise<unknown> => steps(createFixtureForge(fixture), ...list);
const refused = (status: number, code: string): unknown => ({ error: expect.objectContaining({ status, code }) });
const recipe = (key: string, value: object): object => ({ do: 'set', entity: 'recipe', key, value });

describe('plain keys', () => {
  it('keep a value until it is deleted', async () => {
    expect(
      await fresh(
        { do: 'get', key: 'a' },
        { do: 'set', key: 'a', value: { list: [1, 'zwei', null] } },
        { do: 'get', key: 'a' },
        { do: 'delete', key: 'a' },
        { do: 'get', key: 'a' },
        { do: 'delete', key: 'a' },
      ),
    ).toEqual([{}, {}, { value: { list: [1, 'zwei', null] } }, {}, {}, {}]);
  });

  it('are taken once with FAIL_IF_EXISTS', async () => {
    const outcome = await fresh(
      { do: 'setNew', key: 'lease', value: 1 },
      { do: 'setNew', key: 'lease', value: 2 },
      { do: 'get', key: 'lease' },
    );
    expect(outcome).toEqual([{}, refused(409, 'KEY_CONFLICT'), { value: 1 }]);
  });

  it('give back what they replace when asked', async () => {
    const outcome = await fresh({ do: 'set', key: 'a', value: 'old' }, { do: 'swap', key: 'a', value: 'new' });
    expect(outcome).toEqual([{}, { value: { key: 'a', value: 'old' } }]);
  });

  it('expire', async () => {
    let now = 0;
    const forge = createFixtureForge(fixture, { clock: () => now });
    await steps(forge, { do: 'setForAnHour', key: 'a', value: 1 });
    now = 3_599_999;
    expect(await steps(forge, { do: 'get', key: 'a' })).toEqual([{ value: 1 }]);
    now = 3_600_000;
    expect(await steps(forge, { do: 'get', key: 'a' }, { do: 'list' })).toEqual([{}, { value: { results: [] } }]);
  });

  it('are apart from secrets and from the keys of an entity', async () => {
    const outcome = await fresh(
      { do: 'setSecret', key: 'a', value: 'secret' },
      recipe('a', { cuisine: 'thai' }),
      { do: 'get', key: 'a' },
      { do: 'getSecret', key: 'a' },
      { do: 'get', entity: 'recipe', key: 'a' },
    );
    expect(outcome).toEqual([{}, {}, {}, { value: 'secret' }, { value: { cuisine: 'thai' } }]);
  });

  it('are listed page by page in their order', async () => {
    const forge = createFixtureForge(fixture);
    await steps(forge, ...['b:2', 'a:1', 'b:1', 'b:3'].map((key) => ({ do: 'set', key, value: key })));
    const first = await steps(forge, { do: 'list', prefix: 'b:', limit: 2 });
    expect(first).toEqual([
      {
        value: {
          results: [expect.objectContaining({ key: 'b:1' }), expect.objectContaining({ key: 'b:2' })],
          nextCursor: expect.any(String),
        },
      },
    ]);
    const cursor = v.parse(Pages, first)[0].value.nextCursor;
    expect(await steps(forge, { do: 'list', prefix: 'b:', limit: 2, cursor })).toEqual([
      { value: { results: [expect.objectContaining({ key: 'b:3' })] } },
    ]);
  });
});

describe('limits of keys and values', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

  it.each([
    ['an empty key', '', 'KEY_TOO_SHORT'],
    ['501 characters', 'k'.repeat(501), 'KEY_TOO_LONG'],
    ['a slash', 'a/b', 'INVALID_KEY'],
    ['letters beyond ASCII', 'schlüssel', 'INVALID_KEY'],
    ['blanks only', '  ', 'INVALID_KEY'],
  ])('refuse %s', async (_name, key, code) => {
    expect(await fresh({ do: 'set', key, value: 1 })).toEqual([refused(400, code)]);
  });

  it('take 500 characters of every allowed kind', async () => {
    expect(await fresh({ do: 'set', key: 'aZ0:._ -#'.padEnd(500, 'k'), value: 1 })).toEqual([{}]);
  });

  it('take 240 KiB and refuse a byte more', async () => {
    const text = (bytes: number): string => 'x'.repeat(bytes - 2);
    const outcome = await fresh(
      { do: 'set', key: 'a', value: text(245_760) },
      { do: 'set', key: 'b', value: text(245_761) },
    );
    expect(outcome).toEqual([{}, refused(400, 'MAX_SIZE')]);
  });

  it('count bytes, not characters', async () => {
    expect(await fresh({ do: 'set', key: 'a', value: 'ü'.repeat(130_000) })).toEqual([refused(400, 'MAX_SIZE')]);
  });

  it('take 31 levels and refuse 32', async () => {
    const outcome = await fresh({ do: 'set', key: 'a', value: deep(31) }, { do: 'set', key: 'b', value: deep(32) });
    expect(outcome).toEqual([{}, refused(400, 'MAX_DEPTH')]);
  });

  it('refuse an empty value', async () => {
    expect(await fresh({ do: 'set', key: 'a', value: null })).toEqual([refused(400, 'BAD_REQUEST')]);
  });

  it('count 4,000 units of 10 KiB written a minute', async () => {
    let now = 0;
    const forge = createFixtureForge(fixture, { clock: () => (now += 10) });
    const large = (key: string): object => ({ do: 'set', key, value: 'x'.repeat(20 * 10_240 - 2) });
    const within = await steps(forge, ...Array.from({ length: 200 }, (_, at) => large(`k${at}`)));
    expect(within).toEqual(Array.from({ length: 200 }, () => ({})));
    expect(await steps(forge, large('one-more'))).toEqual([refused(429, 'RATE_LIMIT_EXCEEDED')]);
    now = 60_000;
    expect(await steps(forge, large('one-more'))).toEqual([{}]);
  });

  it('count 1 MiB written to one key a second', async () => {
    const write = { do: 'set', key: 'a', value: 'x'.repeat(240_000) };
    expect(await fresh(write, write, write, write, write)).toEqual([
      {},
      {},
      {},
      {},
      refused(429, 'RATE_LIMIT_EXCEEDED'),
    ]);
  });
});

describe('entities', () => {
  it('take the attributes that the manifest declares', async () => {
    const value = { cuisine: 'thai', version: 1, rating: 4.5, vegan: true, notes: [{ free: 'form' }] };
    expect(await fresh(recipe('a', value), { do: 'get', entity: 'recipe', key: 'a' })).toEqual([{}, { value }]);
  });

  it.each([
    ['an undeclared attribute', { calories: 1 }, 'INVALID_ENTITY_ATTRIBUTE'],
    ['an attribute of another type', { cuisine: 5 }, 'INVALID_ENTITY_VALUE'],
    ['a fraction as integer', { version: 1.5 }, 'INVALID_ENTITY_VALUE'],
    ['an integer above 32 bits', { version: 2_147_483_648 }, 'INVALID_ENTITY_VALUE'],
    ['a list', ['thai'], 'INVALID_ENTITY_VALUE'],
  ])('refuse %s', async (_name, value, code) => {
    expect(await fresh(recipe('a', value))).toEqual([refused(400, code)]);
  });

  it('refuse an entity that the manifest does not declare', async () => {
    expect(await fresh({ do: 'set', entity: 'menu', key: 'a', value: {} })).toEqual([
      refused(400, 'INVALID_ENTITY_TYPE'),
    ]);
  });
});

describe('queries of an entity', () => {
  const cooked = async (): Promise<FixtureForge> => {
    const forge = createFixtureForge(fixture);
    await steps(
      forge,
      recipe('a', { cuisine: 'thai', version: 3, vegan: true }),
      recipe('b', { cuisine: 'thai', version: 1, vegan: false }),
      recipe('c', { cuisine: 'thai', version: 2, vegan: true }),
      recipe('d', { cuisine: 'greek', version: 1 }),
      recipe('e', { version: 1 }),
    );
    return forge;
  };
  const keysOf = async (query: object): Promise<unknown> => {
    const outcome = await steps(await cooked(), { do: 'query', entity: 'recipe', ...query });
    return v.parse(Pages, outcome)[0].value.results.map(({ key }) => key);
  };
  const byVersion = { index: 'by-cuisine-and-version', partition: ['thai'] };

  it('follow a declared index, and leave out records without its attribute', async () => {
    expect(await keysOf({ index: 'cuisine' })).toEqual(['d', 'a', 'b', 'c']);
    expect(await keysOf(byVersion)).toEqual(['b', 'c', 'a']);
  });

  it('take a range, a direction, filters and a limit', async () => {
    expect(await keysOf({ ...byVersion, atLeast: 2 })).toEqual(['c', 'a']);
    expect(await keysOf({ ...byVersion, descending: true, limit: 1 })).toEqual(['a']);
    expect(await keysOf({ ...byVersion, filters: [{ property: 'vegan', is: 'equalTo', value: true }] })).toEqual([
      'c',
      'a',
    ]);
  });

  it.each([
    ['an index that is not declared', { index: 'by-rating' }, 'INVALID_ENTITY_INDEX'],
    ['a missing partition', { index: 'by-cuisine-and-version' }, 'INVALID_ENTITY_INDEX'],
    ['a page above 100', { ...byVersion, limit: 101 }, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
  ])('refuse %s', async (_name, query, code) => {
    expect(await fresh({ do: 'query', entity: 'recipe', ...query })).toEqual([refused(400, code)]);
  });
});

describe('transactions', () => {
  const isVersion = (value: number): object[] => [{ property: 'version', is: 'equalTo', value }];
  const isNew = [{ property: 'version', is: 'notExists' }];
  const swap = (value: object, conditions: object[]): object => ({
    do: 'transact',
    set: [{ entity: 'recipe', key: 'a', value, conditions }],
  });
  const look = { do: 'get', entity: 'recipe', key: 'a' };

  it('lock by version: the second writer of the same version loses', async () => {
    const outcome = await fresh(
      swap({ version: 1 }, isNew),
      swap({ version: 9 }, isNew),
      swap({ version: 2, cuisine: 'first' }, isVersion(1)),
      swap({ version: 2, cuisine: 'second' }, isVersion(1)),
      look,
    );
    const lost = expect.objectContaining({ error: expect.objectContaining({ status: 409 }) });
    expect(outcome).toEqual([{}, lost, {}, lost, { value: { version: 2, cuisine: 'first' } }]);
  });

  it('write everything or nothing', async () => {
    const outcome = await fresh(
      recipe('a', { version: 1 }),
      { do: 'set', key: 'old', value: 1 },
      {
        do: 'transact',
        set: [{ key: 'new', value: { rules: [] } }],
        delete: [{ key: 'old' }],
        check: [{ entity: 'recipe', key: 'a', conditions: isVersion(2) }],
      },
      { do: 'get', key: 'new' },
      { do: 'get', key: 'old' },
      {
        do: 'transact',
        set: [{ key: 'new', value: { rules: [] } }],
        delete: [{ key: 'old' }],
        check: [{ entity: 'recipe', key: 'a', conditions: isVersion(1) }],
      },
      { do: 'get', key: 'new' },
      { do: 'get', key: 'old' },
    );
    expect(outcome).toEqual([
      {},
      {},
      refused(409, 'TRANSACTION_CONDITION_FAILED'),
      {},
      { value: 1 },
      {},
      { value: { rules: [] } },
      {},
    ]);
  });

  it('have at most 25 operations, each on another key', async () => {
    const sets = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: {} }));
    const outcome = await fresh(
      { do: 'transact', set: sets(25) },
      { do: 'transact', set: sets(26) },
      { do: 'transact', set: sets(1), delete: [{ key: 'k0' }] },
      { do: 'transact' },
    );
    expect(outcome).toEqual([
      {},
      refused(400, 'BAD_REQUEST'),
      refused(400, 'BAD_REQUEST'),
      refused(400, 'BAD_REQUEST'),
    ]);
  });

  it('have at most 4 MB', async () => {
    const set = Array.from({ length: 20 }, (_, at) => ({ key: `k${at}`, value: { text: 'x'.repeat(220_000) } }));
    expect(await fresh({ do: 'transact', set })).toEqual([refused(400, 'MAX_SIZE')]);
  });

  it('check values as single writes do', async () => {
    const outcome = await fresh(swap({ version: 'one' }, isNew), { do: 'transact', set: [{ key: 'a/b', value: {} }] });
    expect(outcome).toEqual([refused(400, 'INVALID_ENTITY_VALUE'), refused(400, 'INVALID_KEY')]);
  });
});

describe('batches', () => {
  it('do what they can and name what failed', async () => {
    const outcome = await fresh(
      {
        do: 'batchSet',
        values: [
          { key: 'a', value: 1 },
          { key: 'b/c', value: 2 },
          { entity: 'recipe', key: 'a', value: { version: 1 } },
        ],
      },
      { do: 'batchGet', keys: [{ key: 'a' }, { key: 'z' }] },
      { do: 'batchDelete', keys: [{ key: 'a' }] },
      { do: 'get', key: 'a' },
    );
    expect(outcome).toEqual([
      {
        value: {
          successfulKeys: [{ key: 'a' }, { key: 'a', entityName: 'recipe' }],
          failedKeys: [{ key: 'b/c', error: expect.objectContaining({ code: 'INVALID_KEY' }) }],
        },
      },
      {
        value: {
          successfulKeys: [expect.objectContaining({ key: 'a', value: 1 })],
          failedKeys: [{ key: 'z', error: expect.objectContaining({ code: 'KEY_NOT_FOUND' }) }],
        },
      },
      { value: { successfulKeys: [{ key: 'a' }], failedKeys: [] } },
      {},
    ]);
  });

  it('are refused as a whole when empty, above 25, or naming a key twice', async () => {
    const keys = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ key: `k${at}` }));
    const get = (list: object[]): object => ({ do: 'batchGet', keys: list });
    const outcome = await fresh(get([]), get(keys(26)), get([{ key: 'a' }, { key: 'a' }]));
    expect(outcome).toEqual([refused(400, 'BAD_REQUEST'), refused(400, 'BAD_REQUEST'), refused(400, 'BAD_REQUEST')]);
  });
});

describe('the scope storage:app', () => {
  it('is needed for every operation', async () => {
    const forge = createFixtureForge(fixture, { manifest: withScopes(fixture, ['read:jira-work']) });
    const outcome = await steps(forge, { do: 'get', key: 'a' }, { do: 'set', key: 'a', value: 1 });
    expect(outcome).toEqual([refused(403, 'PERMISSION_DENIED'), refused(403, 'PERMISSION_DENIED')]);
  });
});
