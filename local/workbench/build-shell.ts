import path from 'node:path';

export interface BuiltShell {
  readonly shellDirectory: string;
  readonly bridgeFile: { readonly directory: string; readonly name: string };
}

/** Where the built shell and bridge lie in the project's cache directory. */
export function builtShell(cacheDirectory: string): BuiltShell {
  return {
    shellDirectory: path.join(cacheDirectory, 'shell'),
    bridgeFile: { directory: path.join(cacheDirectory, 'bridge'), name: 'bridge.js' },
  };
}

/** Builds the shell's pages and the bridge script that goes into the app's frames. */
export async function buildShell(sourceDirectory: string, cacheDirectory: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const { shellDirectory, bridgeFile } = builtShell(cacheDirectory);
  const common = { configFile: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    root: path.join(sourceDirectory, 'shell'),
    plugins: [react()],
    build: { outDir: shellDirectory, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  await build({
    ...common,
    root: path.join(sourceDirectory, 'bridge'),
    build: {
      outDir: bridgeFile.directory,
      emptyOutDir: true,
      // A classic script: it must have run before the app's modules are fetched.
      lib: { entry: 'frame.ts', formats: ['iife'], name: 'forgeBridge', fileName: () => bridgeFile.name },
    },
  });
}
