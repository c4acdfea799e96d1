import path from 'node:path';
import { createLocalForge, type LocalForge } from '../forge/local-forge';
import { readManifest } from '../forge/manifest';
import { loadContract } from '../jira/contract';
import { createLocalJira, type LocalJira } from '../jira/local-jira';
import type { SiteSeed } from '../jira/site-seed';
import { buildMissing, whatIsBuilt } from './build-missing';
import { createPorts } from './create-ports';
import { indexedProperties } from './indexed-properties';
import { createFaults } from './faults';
import { createStateKeeper } from './keep-state';
import { loadSite } from './load-site';
import { runBackground } from './run-background';
import { serveWorkbench } from './server/serve-workbench';
import { createSiteClock } from './site-clock';
import { writeState, type SiteState } from './state-file';

export interface WorkbenchOptions {
  /** The project's directory. */
  readonly root: string;
  /** Port of the site; the app's pages get the next one. 0 picks two free ones. */
  readonly port: number;
  /** Where the site is kept between starts; undefined keeps nothing. */
  readonly dataDirectory?: string | undefined;
  /** Built pages to serve in place of the app's own. */
  readonly appDirectory?: string | undefined;
  /** Run what is built, whether or not its sources have changed since. */
  readonly asBuilt?: boolean;
  readonly fresh?: boolean;
  /** A Jira CSV export to start over with. */
  readonly importFile?: string | undefined;
  /** What a new site starts with; the sample site if absent. */
  readonly seed?: SiteSeed | undefined;
  /** How long search lags behind a write, in milliseconds. */
  readonly searchLagMs?: number;
  /** An OpenAPI document of Jira's API: every request of the app and every answer is checked against it. */
  readonly contractFile?: string | undefined;
  readonly clock?: () => number;
  readonly say?: (line: string) => void;
}

export interface RunningWorkbench {
  readonly url: string;
  readonly appOrigin: string;
  readonly jira: LocalJira;
  readonly forge: LocalForge;
  /** Stops serving and keeps what is not kept yet. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a local Jira with the app in it, as it would be deployed: builds what is missing, serves both origins.
 * @throws PortInUse, BuildFailed, UnreadableState, or what the reader of an export throws
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<RunningWorkbench> {
  const { root, dataDirectory, say = () => undefined } = options;
  const clock = createSiteClock(options.clock ?? Date.now);
  const built = whatIsBuilt(root, options.appDirectory);
  if (options.asBuilt !== true) await buildMissing(built, { root, say });
  const { seed, kept } = await loadSite({
    say,
    dataDirectory,
    fresh: options.fresh ?? false,
    importFile: options.importFile,
    seed: options.seed,
  });

  const manifest = readManifest(path.join(root, 'manifest.yml'));
  const jira = createLocalJira({
    seed,
    clock: clock.now,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    searchLagMs: options.searchLagMs ?? 0,
    indexedProperties: indexedProperties(manifest),
    ...(options.contractFile === undefined ? {} : { contract: loadContract(options.contractFile) }),
  });
  if (kept) jira.restore(kept.jira);

  let forge: LocalForge | undefined;
  const createForge = (siteUrl: string): LocalForge => {
    const created = createLocalForge({
      manifest,
      clock: clock.now,
      siteUrl,
      bundleDirectory: built.functionsDirectory,
      jira: (request, caller) => jira.handle(request, caller),
    });
    if (kept) created.restore(kept.forge);
    jira.onEvent((event) => {
      created.background.receive(event);
    });
    return (forge = created);
  };
  const state = (): SiteState => ({ jira: jira.snapshot(), forge: forge?.snapshot() });
  const keeper = createStateKeeper(() => {
    if (dataDirectory !== undefined) writeState(dataDirectory, state());
  });

  const served = await serveWorkbench({
    ...built,
    port: options.port,
    ports: (url) => {
      const created = createForge(url);
      const reset = dataDirectory === undefined ? resetTo(state(), jira, created) : undefined;
      return createPorts({ jira, forge: created, clock, touch: keeper.touch, reset });
    },
  });
  if (!forge) throw new Error('The workbench serves without its Forge');
  if (options.importFile !== undefined) keeper.touch();
  const stopBackground = runBackground(forge, clock, keeper.touch);
  return {
    ...served,
    jira,
    forge,
    close: async () => {
      stopBackground();
      await served.close();
      keeper.flush();
    },
  };
}

function resetTo(beginning: SiteState, jira: LocalJira, forge: LocalForge): () => void {
  return () => {
    createFaults(jira, forge).choose('none');
    jira.restore(beginning.jira);
    forge.restore(beginning.forge);
  };
}
