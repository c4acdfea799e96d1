import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createLocalForge } from '../../local/forge/local-forge';
import { readManifest } from '../../local/forge/manifest';
import { createLocalJira } from '../../local/jira/local-jira';
import type { HttpRequest, HttpResponse } from '../../local/http';
import { sampleSite } from '../../local/sample/sample-site';
import { contract } from '../local/jira/open-site';

/** The app's own functions, bundled as Forge would. */
export interface BundledApp {
  readonly bundleDirectory: string;
  readonly remove: () => void;
}

/** The app's functions as Forge bundles them: `FUNCTIONS_BUNDLE` names where they lie already, else they are bundled now. */
export async function bundleApp(): Promise<BundledApp> {
  const ready = process.env['FUNCTIONS_BUNDLE'];
  if (ready !== undefined) return copyApp({ bundleDirectory: ready, remove: () => undefined });
  const bundleDirectory = mkdtempSync(path.join(tmpdir(), 'functions-'));
  // Forge's bundler takes seconds to load.
  const { bundleFunctions } = await import('../../local/forge/bundle');
  await bundleFunctions({ appDirectory: process.cwd(), outputDirectory: bundleDirectory });
  return { bundleDirectory, remove: () => rmSync(bundleDirectory, { recursive: true }) };
}

/** The same functions once more, with modules of their own. */
export function copyApp({ bundleDirectory }: BundledApp): BundledApp {
  const copy = mkdtempSync(path.join(tmpdir(), 'functions-'));
  cpSync(bundleDirectory, copy, { recursive: true });
  return { bundleDirectory: copy, remove: () => rmSync(copy, { recursive: true }) };
}

/**
 * The app installed on a local Jira with the sample site: what a page could call, as whom it likes. Every call to Jira
 * and every answer is checked against Atlassian's API description where that lies beside the project.
 *
 * @param refuse may answer a request in Jira's place, as Forge's proxy does
 */
export function installApp(
  { bundleDirectory }: BundledApp,
  siteUrl = 'http://site.invalid',
  refuse: (request: HttpRequest) => HttpResponse | undefined = () => undefined,
) {
  const clock = () => Date.UTC(2026, 10, 2, 9);
  const jira = createLocalJira({
    seed: sampleSite,
    clock,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    indexedProperties: [],
    ...(contract === undefined ? {} : { contract }),
  });
  const logged: string[] = [];
  const forge = createLocalForge({
    manifest: readManifest(path.join(process.cwd(), 'manifest.yml')),
    bundleDirectory,
    jira: async (request, caller) => refuse(request) ?? (await jira.handle(request, caller)),
    clock,
    siteUrl,
    log: (level, line) => void logged.push(`${level}: ${line}`),
  });
  const invokeAs = (accountId: string | undefined, functionKey: string, payload: unknown): Promise<unknown> =>
    forge.invokeResolver({ moduleKey: 'rules-page', functionKey, payload, accountId, extension: {} });
  const project = jira.site.projects[0];
  if (project === undefined) throw new Error('The sample site has no project.');
  return { jira, forge, invokeAs, projectId: project.id, logged };
}
