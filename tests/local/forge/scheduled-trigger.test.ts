import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvocationError, InvocationLimitError, NotEmulatedError } from '../../../local/forge/errors';
import { bundleFixture, createFixtureForge, withScopes, type BundledFixture } from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 120_000);
afterAll(() => fixture.remove());

describe('a scheduled trigger', () => {
  it('runs its function as nobody, with 55 seconds', async () => {
    const forge = createFixtureForge(fixture);
    const answer = await forge.runScheduledTrigger('fixture-weekly');
    expect(answer).toMatchObject({ secondsLeft: 55, event: { context: { moduleKey: 'fixture-weekly' } } });
    expect(answer).not.toHaveProperty('backEnd.principal');
    expect(forge.invocations).toEqual([
      { moduleKey: 'fixture-weekly', functionKey: 'weekly', accountId: undefined, startedAt: Date.UTC(2026, 0, 5, 12) },
    ]);
  });

  it('has the time that its function asks for', async () => {
    expect(await createFixtureForge(fixture).runScheduledTrigger('fixture-long')).toMatchObject({ secondsLeft: 600 });
  });

  it('is ended when that is over', async () => {
    const started: number[] = [];
    const forge = createFixtureForge(fixture, {
      timer: (milliseconds, run) => {
        started.push(milliseconds);
        run();
        return () => undefined;
      },
    });
    const ended = new InvocationError('Task timed out after 55.00 seconds');
    await expect(forge.runScheduledTrigger('fixture-weekly')).rejects.toThrow(ended);
    expect(started).toEqual([55_000]);
  });

  it('has to be one that the manifest declares', async () => {
    const forge = createFixtureForge(fixture);
    await expect(forge.runScheduledTrigger('weekly')).rejects.toThrow(NotEmulatedError);
    expect(forge.invocations).toEqual([]);
  });

  it('counts towards the invocations of the installation', async () => {
    const forge = createFixtureForge(fixture);
    for (let run = 0; run < 5_000; run += 1) await forge.runScheduledTrigger('fixture-weekly');
    await expect(forge.runScheduledTrigger('fixture-weekly')).rejects.toThrow(InvocationLimitError);
  });

  it('is called by no page', async () => {
    const call = { moduleKey: 'fixture-weekly', functionKey: 'weekly', payload: {}, accountId: 'ada', extension: {} };
    await expect(createFixtureForge(fixture).invokeResolver(call)).rejects.toThrow(NotEmulatedError);
  });
});

describe("Atlassian's personal data API", () => {
  it('has nothing to say of accounts that are as they were', async () => {
    const forge = createFixtureForge(fixture);
    expect(await forge.runScheduledTrigger('fixture-weekly')).toMatchObject({ updates: [] });
    expect(forge.personalData.reports).toEqual([
      ['ada', 'bob', 'eve'].map((accountId) => ({ accountId, updatedAt: '2026-01-01T00:00:00.000Z' })),
    ]);
  });

  it('tells which are closed, every time, and which were changed after their data was taken', async () => {
    const forge = createFixtureForge(fixture);
    forge.personalData.close('eve');
    forge.personalData.change('ada', '2026-01-02T00:00:00.000Z');
    forge.personalData.change('bob', '2025-12-31T00:00:00.000Z');
    const updates = [
      { accountId: 'ada', status: 'updated' },
      { accountId: 'eve', status: 'closed' },
    ];
    expect(await forge.runScheduledTrigger('fixture-weekly')).toMatchObject({ updates });
    expect(await forge.runScheduledTrigger('fixture-weekly')).toMatchObject({ updates });
  });

  it('can fail', async () => {
    const forge = createFixtureForge(fixture);
    forge.personalData.failWith(503);
    expect(await forge.runScheduledTrigger('fixture-weekly')).toEqual({ refused: 503 });
    expect(forge.personalData.reports).toEqual([]);
  });

  it('is closed to an app without the scope', async () => {
    const forge = createFixtureForge(fixture, { manifest: withScopes(fixture, ['storage:app']) });
    expect(await forge.runScheduledTrigger('fixture-weekly')).toEqual({ refused: 403 });
  });

  it.each([
    ['no accounts', { accounts: [] }],
    [
      '91 accounts',
      { accounts: Array.from({ length: 91 }, () => ({ accountId: 'a', updatedAt: '2026-01-01T00:00:00.000Z' })) },
    ],
    ['a date that is none', { accounts: [{ accountId: 'a', updatedAt: 'yesterday' }] }],
  ])('refuses %s', (_name, body) => {
    const { personalData } = createFixtureForge(fixture);
    expect(personalData.answer(JSON.stringify(body))).toMatchObject({ status: 400 });
  });
});
