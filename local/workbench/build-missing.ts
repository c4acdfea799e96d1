import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleFunctions } from '../forge/bundle';
import { builtShell, buildShell, type BuiltShell } from './build-shell';
import { newestChange } from './newest-change';

const CACHE = path.join('.cache', 'workbench');
const PAGES = path.join('static', 'dist');

/** What the workbench runs, built. */
export interface Built extends BuiltShell {
  /** The app's pages, as `forge deploy` would take them. */
  readonly appDirectory: string;
  /** The app's functions, as Forge's own bundler packs them. */
  readonly functionsDirectory: string;
}

/** A part of the app that does not build. What is wrong was printed by its own compiler. */
class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/**
 * Where all of it lies.
 * @param root the project's directory
 * @param ownPages pages to use in place of the app's own, already built
 */
export function whatIsBuilt(root: string, ownPages?: string): Built {
  const cache = path.join(root, CACHE);
  return {
    ...builtShell(cache),
    appDirectory: ownPages ?? path.join(root, PAGES),
    functionsDirectory: path.join(cache, 'functions'),
  };
}

export interface BuildOptions {
  readonly root: string;
  readonly say: (line: string) => void;
}

/**
 * Builds whatever is older than its sources: the app's pages, its functions, the workbench's shell.
 * @throws BuildFailed
 */
export async function buildMissing(built: Built, { root, say }: BuildOptions): Promise<void> {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  const packages = at('package-lock.json');

  const pages = at(PAGES, 'index.html');
  if (built.appDirectory === at(PAGES) && isOlder([pages], [at('static'), at('src'), packages])) {
    say("Building the app's pages …");
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new BuildFailed("The app's pages do not build; the messages above say why.");
  }
  const functions = path.join(built.functionsDirectory, 'index.cjs');
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
    await buildShell(workbench, at(CACHE));
  }
}

function isOlder(outputs: readonly string[], sources: readonly string[]): boolean {
  return Math.min(...outputs.map((output) => newestChange([output]))) < newestChange(sources);
}
