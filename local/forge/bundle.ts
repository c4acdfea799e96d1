import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getNodeBundler } from '@forge/bundler';
import { NullLogger } from '@forge/cli-shared';
import { readManifest } from './manifest';

/**
 * What Forge's cloud puts around the app's code. Here the local runtime calls the functions itself, so these two
 * files only have to exist; giving them keeps the bundler from asking Atlassian's servers for its own.
 */
const runtimeScript = {
  script: "'use strict';\n// The local Forge runtime loads the functions beside this file itself.\n",
  source: 'local',
  version: 'local',
};

/**
 * Bundles the functions of an app's manifest with Forge's own bundler, without the network.
 *
 * @returns the names of the files in `outputDirectory`, sorted; its earlier content is gone
 * @throws what the bundler reports, type errors of the app's source included
 */
export async function bundleFunctions(options: {
  readonly appDirectory: string;
  readonly outputDirectory: string;
}): Promise<{ readonly files: readonly string[] }> {
  const appDirectory = path.resolve(options.appDirectory);
  const outputDirectory = path.resolve(options.outputDirectory);
  const manifest = readManifest(path.join(appDirectory, 'manifest.yml'));
  const modules = new Set(manifest.modules.function.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))));
  const bundler = getNodeBundler(
    NullLogger,
    {
      getNodeRuntimeWrapper: () => Promise.resolve(runtimeScript),
      getNodeRuntimeLoader: () => Promise.resolve(runtimeScript),
    },
    { readConfig: () => Promise.resolve({ app: { id: manifest.app.id, runtime: { name: 'nodejs22.x' } } }) },
  );
  const output = await bundler.bundle({
    appDirectory,
    entryPoints: [...modules].map((module) => ({ name: module, path: path.join(appDirectory, 'src', module) })),
  });
  rmSync(outputDirectory, { recursive: true, force: true });
  mkdirSync(outputDirectory, { recursive: true });
  cpSync(output.outputDir, outputDirectory, { recursive: true });
  for (const [name, content] of output.additionalOutputs ?? []) {
    writeFileSync(path.join(outputDirectory, name), typeof content === 'string' ? readFileSync(content) : content);
  }
  rmSync(output.outputDir, { recursive: true, force: true });
  return { files: readdirSync(outputDirectory).sort() };
}
