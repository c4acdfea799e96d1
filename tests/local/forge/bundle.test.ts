import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleFunctions } from '../../../local/forge/bundle';
import { createLocalForge } from '../../../local/forge/local-forge';
import { readManifest } from '../../../local/forge/manifest';
import { plantApp, removePlantedApps } from '../../manifest/planted-app';
import { installedNode } from './installed-node';

jest.setTimeout(180_000);

const projectDirectory = path.resolve(__dirname, '../../..');
const bundleDirectory = mkdtempSync(path.join(tmpdir(), 'project-bundle-'));
const dialled = jest.spyOn(Socket.prototype, 'connect');
let files: readonly string[];

beforeAll(async () => {
  ({ files } = await bundleFunctions({ appDirectory: projectDirectory, outputDirectory: bundleDirectory }));
});
afterAll(() => {
  rmSync(bundleDirectory, { recursive: true });
  removePlantedApps();
});

describe("the project's functions", () => {
  it("are bundled by Forge's own bundler without the network", () => {
    expect(files).toEqual(expect.arrayContaining(['__forge__.cjs', 'index.cjs']));
    expect(dialled).not.toHaveBeenCalled();
  });

  it.each(['nobody', 'constructor', '__proto__'])('refuse the unknown function name %s', async (functionKey) => {
    const forge = createLocalForge({
      manifest: readManifest(path.join(projectDirectory, 'manifest.yml')),
      bundleDirectory,
      jira: () => Promise.reject(new Error('Jira was asked')),
      clock: Date.now,
      siteUrl: 'http://site.invalid',
      log: () => undefined,
    });
    const call = { moduleKey: 'rules-page', functionKey, payload: {}, accountId: 'ada', extension: {} };
    expect(await forge.invokeResolver(call)).toMatchObject({ ok: false });
  });
});

/** Calls the bundle's resolver as Forge's runtime does, with as little of that runtime as it needs. */
const probe = `
  globalThis.__forge_fetch__ = () => Promise.reject(new Error('no request is expected'));
  const { resolver } = require(${JSON.stringify(path.join(bundleDirectory, 'index.cjs'))});
  resolver({ call: { functionKey: 'nobody', payload: {} }, context: {} }, { principal: { accountId: 'ada' } })
    .then((answer) => process.stdout.write(JSON.stringify({ node: process.versions.node, answer })));
`;

/** Runtimes that Forge offers, as of late 2025. @see https://developer.atlassian.com/platform/forge/manifest-reference/#runtime */
describe.each(['22.20.0', '24.11.0'])('under Node %s', (version) => {
  const node = installedNode(version);
  const name =
    node === undefined ? 'the bundle answers (skipped: this Node could not be downloaded)' : 'the bundle answers';

  (node === undefined ? it.skip : it)(name, () => {
    const { stdout, status } = spawnSync(node ?? '', ['-e', probe], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ node: version, answer: { ok: false } });
  });
});

describe('bundleFunctions', () => {
  it('fails on a type error of the source, and says where', async () => {
    const planted = plantApp(undefined, { 'index.ts': 'export const resolver: string = 5;\n' });
    const bundling = bundleFunctions({ appDirectory: planted, outputDirectory: path.join(planted, 'bundle') });
    await expect(bundling).rejects.toThrow(/index\.ts\(1,14\)[\s\S]*not assignable to type 'string'/);
  });
});
