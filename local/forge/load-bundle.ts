import { readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { appConsole, appDate, createAppGlobals, refusedFetch } from './app-globals';
import { EgressRefusedError } from './errors';

/** What a bundled file exports. */
type Exports = Readonly<Record<string, unknown>>;

const networkModules = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'child_process',
  'worker_threads',
]);

/** Files that this process has loaded: as in the cloud, a warm process keeps its modules for all sites. */
const loaded = new Map<string, { readonly writtenAt: number; readonly exports: Exports }>();

/**
 * Loads a file of a bundle, or gives it as it was loaded before; a file that has changed is loaded anew.
 * The code sees its own `global` and no network.
 */
export function loadBundle(bundleDirectory: string, module: string): Exports {
  const file = path.resolve(bundleDirectory, `${module}.cjs`);
  const writtenAt = statSync(file).mtimeMs;
  const known = loaded.get(file);
  if (known?.writtenAt === writtenAt) return known.exports;
  const exports = run(file, readFileSync(file, 'utf8'));
  loaded.set(file, { writtenAt, exports });
  return exports;
}

function run(file: string, code: string): Exports {
  const globals = createAppGlobals();
  const module: { exports: Exports } = { exports: {} };
  const fromHere = createRequire(file);
  const requireForApp = (name: string): unknown => {
    const bare = name.replace(/^node:/, '').split('/')[0] ?? name;
    if (isBuiltin(name) && networkModules.has(bare)) throw new EgressRefusedError(name);
    return fromHere(name);
  };
  const seen: Readonly<Record<string, unknown>> = {
    exports: module.exports,
    require: requireForApp,
    module,
    __filename: file,
    __dirname: path.dirname(file),
    global: globals,
    globalThis: globals,
    console: appConsole,
    Date: appDate,
    fetch: refusedFetch,
    WebSocket: undefined,
    EventSource: undefined,
  };
  const runWith = compileFunction(code, Object.keys(seen), { filename: file });
  Reflect.apply(runWith, module.exports, Object.values(seen));
  return module.exports;
}
