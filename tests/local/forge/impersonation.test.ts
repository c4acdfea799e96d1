import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleFixture, createFixtureForge, withScopes, type BundledFixture } from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 300_000);
afterAll(() => fixture.remove());

describe('a request as a user who is not there', () => {
  it('goes to Jira as that user, where the scope allows impersonation', async () => {
    const forge = createFixtureForge(fixture);
    expect(await forge.run('issueAsSomebody')).toBe(200);
    expect(forge.asked.map(({ caller }) => caller)).toEqual([{ kind: 'user', accountId: 'eve' }]);
  });

  it('is refused where the site refuses it, and granted once it is granted again', async () => {
    const forge = createFixtureForge(fixture);
    forge.impersonation.choose('refused');
    await expect(forge.run('issueAsSomebody')).rejects.toMatchObject({ cause: { name: 'NEEDS_AUTHENTICATION_ERR' } });
    expect(forge.asked).toEqual([]);
    forge.impersonation.choose('granted');
    expect(await forge.run('issueAsSomebody')).toBe(200);
  });

  it('is refused with a scope that the app has, but not for that', async () => {
    const forge = createFixtureForge(fixture, { manifest: withScopes(fixture, ['read:jira-work']) });
    expect(await forge.run('issueAsSomebody')).toBe(401);
    expect(await createFixtureForge(fixture).run('labelAsSomebody')).toBe(401);
    expect(forge.asked).toEqual([]);
  });

  it('does not change as whom the user who is there asks', async () => {
    const forge = createFixtureForge(fixture, { manifest: withScopes(fixture, ['read:jira-work']) });
    forge.impersonation.choose('refused');
    expect(await forge.run('issueAsUser')).toMatchObject({ status: 200 });
    expect(forge.asked.map(({ caller }) => caller)).toEqual([{ kind: 'user', accountId: 'ada' }]);
  });
});
