import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleFunctions } from '../forge/bundle';
import { builtShell, buildShell, type BuiltShell } from './build-shell';
import { newestChange } from './newest-change';

/** What the workbench runs, built. */
export interface Built extends BuiltShell {
  /** The app's pages, as `forge deploy` would take them. */
  readonly appDirectory: string;
  /** The app's functions, as Forge's own bundler packs them. */
  readonly functionsDirectory: string;
}

/** A part of the app that does not build. What is wrong was printed by its own compiler. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

export interface BuildOptions {
  /** The project's directory. */
  readonly root: string;
  readonly say: (line: string) => void;
  /** Pages to use in place of the app's own, already built. */
  readonly appDirectory?: string | undefined;
}

/**
 * Builds whatever is older than its sources: the app's pages, its functions, the workbench's shell.
 * @throws BuildFailed
 */
export async function buildMissing({ root, say, appDirectory }: BuildOptions): Promise<Built> {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  const cache = at('.cache', 'workbench');
  const built: Built = {
    ...builtShell(cache),
    appDirectory: appDirectory ?? at('static', 'dist'),
    functionsDirectory: path.join(cache, 'functions'),
  };
  const packages = at('package-lock.json');

  const pages = path.join(built.appDirectory, 'index.html');
  if (appDirectory === undefined && isOlder([pages], [at('static'), at('src'), packages])) {
    say("Building the app's pages …");
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new BuildFailed("The app's pages do not build; the messages above say why.");
  }
  const functions = path.join(built.functionsDirectory, 'index.js');
  if (isOlder([functions], [at('src'), at('manifest.yml'), at('tsconfig.json'), packages])) {
    say("Bundling the app's functions …");
    await bundleFunctions({ appDirectory: root, outputDirectory: built.functionsDirectory });
  }
  const workbench = at('local', 'workbench');
  const shell = [
    path.join(built.shellDirectory, 'index.html'),
    path.join(built.bridgeFile.directory, built.bridgeFile.name),
  ];
  if (isOlder(shell, [path.join(workbench, 'shell'), path.join(workbench, 'bridge'), packages])) {
    say('Building the workbench …');
    await buildShell(workbench, cache);
  }
  return built;
}

function isOlder(outputs: readonly string[], sources: readonly string[]): boolean {
  return Math.min(...outputs.map((output) => newestChange([output]))) < newestChange(sources);
}
