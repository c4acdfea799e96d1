import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Socket } from 'node:net';
import { lintApp } from '../../local/forge/lint-app';
import type { Finding } from '../../local/forge/lint/finding';
import { modulesOf, plantApp, removePlantedApps, type PlantedManifest } from './planted-app';

jest.setTimeout(180_000);
afterAll(removePlantedApps);

function takeScopes(manifest: PlantedManifest, scopes: readonly string[]): void {
  const kept = Object.entries(manifest.permissions.scopes).filter(([name]) => !scopes.includes(name));
  manifest.permissions.scopes = Object.fromEntries(kept);
}

const finding = (message: RegExp): unknown =>
  expect.objectContaining({ level: 'error', message: expect.stringMatching(message) });

describe("Forge's checks of the project", () => {
  it('find no error and no warning, and ask nobody', async () => {
    const dialled = jest.spyOn(Socket.prototype, 'connect');
    expect(await lintApp(plantApp())).toEqual([]);
    expect(dialled).not.toHaveBeenCalled();
    dialled.mockRestore();
  });
});

describe('a planted fault is found:', () => {
  it('a value that is not one of the allowed ones', async () => {
    const app = plantApp((manifest) => {
      modulesOf(manifest, 'jira:backlogAction')[0]['viewportSize'] = 'gigantic';
    });
    expect(await lintApp(app)).toContainEqual(finding(/viewportSize/));
  });

  it('a runtime that does not exist', async () => {
    const app = plantApp((manifest) => {
      manifest.app.runtime.name = 'nodejs23.x';
    });
    expect(await lintApp(app)).toContainEqual(finding(/runtime|nodejs/));
  });

  it('a module that names a function which is not there', async () => {
    const app = plantApp((manifest) => {
      modulesOf(manifest, 'jira:issuePanel')[0]['resolver'] = { function: 'nobody' };
    });
    expect(await lintApp(app)).toContainEqual(finding(/nobody/));
  });

  it('a resource that is not there', async () => {
    const app = plantApp((manifest) => {
      modulesOf(manifest, 'jira:projectPage')[0]['resource'] = 'nothing';
    });
    expect(await lintApp(app)).toContainEqual(finding(/nothing/));
  });

  it('a resource whose folder is not there', async () => {
    const app = plantApp((manifest) => {
      manifest.resources = [{ key: 'main', path: 'static/nowhere' }];
    });
    expect(await lintApp(app)).toContainEqual(finding(/static\/nowhere/));
  });

  it('a key that is used twice', async () => {
    const app = plantApp((manifest) => {
      modulesOf(manifest, 'jira:projectPage')[0]['key'] = 'rules-page';
    });
    expect(await lintApp(app)).toContainEqual(finding(/rules-page|unique|duplicate/i));
  });
});

// Reading the source takes long: all of them at once.
describe('a planted fault of the source is found:', () => {
  let found: readonly Finding[];

  beforeAll(async () => {
    const call =
      "import api, { route } from '@forge/api';\nexport const me = () => api.asUser().requestJira(route`/rest/api/3/myself`);\n";
    const app = plantApp(
      (manifest) => {
        modulesOf(manifest, 'function')[0]['handler'] = 'index.nobody';
        takeScopes(manifest, ['write:jira-work', 'storage:app']);
      },
      { 'planted-call.ts': call },
    );
    found = await lintApp(app);
  });

  it('a function whose handler the source does not export', () => {
    const message = expect.stringMatching(/exported function "nobody"/);
    expect(found).toContainEqual(expect.objectContaining({ file: 'src/index.ts', message }));
  });

  it("a call of Jira without its scope, by Forge's own linter", () => {
    expect(found).toContainEqual(finding(/requires "read:jira-user" scope/));
  });

  it("a call of Jira without its scope where Forge's linter does not look", () => {
    expect(found).toContainEqual(finding(/^PUT .*\/issue\/\{\} needs in manifest\.yml one of: write:jira-work/));
  });

  it('storage without the scope storage:app', () => {
    expect(found).toContainEqual(finding(/@forge\/kvs needs the scope storage:app/));
  });

  it('and nothing that was not planted', () => {
    const planted = /exported function "nobody"|read:jira-user|write:jira-work|storage:app/;
    expect(found.filter(({ message }) => !planted.test(message))).toEqual([]);
  });
});
