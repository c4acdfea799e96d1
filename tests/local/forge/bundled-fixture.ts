import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Caller, HttpRequest, HttpResponse } from '../../../local/http';
import { createLocalForge, type LocalForge, type LocalForgeOptions } from '../../../local/forge/local-forge';
import { readManifest, type Manifest } from '../../../local/forge/manifest';

const appDirectory = path.join(__dirname, 'fixture-app');

/** The small app of `fixture-app`, bundled once for a test file. */
export interface BundledFixture {
  readonly bundleDirectory: string;
  readonly files: readonly string[];
  readonly manifest: Manifest;
  readonly remove: () => void;
}

/** `FIXTURE_BUNDLE` names where it lies bundled already, else it is bundled now. */
export async function bundleFixture(): Promise<BundledFixture> {
  const bundleDirectory = mkdtempSync(path.join(tmpdir(), 'fixture-bundle-'));
  const files = await filesIn(bundleDirectory);
  const manifest = readManifest(path.join(appDirectory, 'manifest.yml'));
  return { bundleDirectory, files, manifest, remove: () => rmSync(bundleDirectory, { recursive: true }) };
}

async function filesIn(bundleDirectory: string): Promise<readonly string[]> {
  const ready = process.env['FIXTURE_BUNDLE'];
  if (ready !== undefined) {
    cpSync(ready, bundleDirectory, { recursive: true });
    return readdirSync(bundleDirectory).sort();
  }
  // Forge's bundler takes seconds to load.
  const { bundleFunctions } = await import('../../../local/forge/bundle');
  return (await bundleFunctions({ appDirectory, outputDirectory: bundleDirectory })).files;
}

/** A local Forge for the fixture app, with what it asked Jira for. */
export interface FixtureForge extends LocalForge {
  readonly asked: readonly { readonly request: HttpRequest; readonly caller: Caller }[];
  /** Runs a resolver of the fixture app as a user. */
  readonly run: (functionKey: string, payload?: unknown) => Promise<unknown>;
}

export function createFixtureForge(fixture: BundledFixture, overrides: Partial<LocalForgeOptions> = {}): FixtureForge {
  const asked: { request: HttpRequest; caller: Caller }[] = [];
  const answer: HttpResponse = {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"key":"ACME-1"}',
  };
  const forge = createLocalForge({
    manifest: fixture.manifest,
    bundleDirectory: fixture.bundleDirectory,
    jira: (request, caller) => {
      asked.push({ request, caller });
      return Promise.resolve(answer);
    },
    clock: () => Date.UTC(2026, 0, 5, 12),
    siteUrl: 'http://site.invalid',
    ...overrides,
  });
  const run = (functionKey: string, payload: unknown = {}): Promise<unknown> =>
    forge.invokeResolver({ moduleKey: 'fixture-panel', functionKey, payload, accountId: 'ada', extension: {} });
  return { ...forge, asked, run };
}

/** The fixture app's manifest with other scopes. */
export function withScopes(fixture: BundledFixture, scopes: readonly string[]): Manifest {
  return { ...fixture.manifest, permissions: { scopes: [...scopes] } };
}
