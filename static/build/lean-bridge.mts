import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of the bridge that no page uses. Its entries load them with `require`, which would keep all of them. */
const UNUSED: ReadonlySet<string> = new Set(
  [
    'invoke-endpoint',
    'requestTeamworkGraph',
    'realtime',
    'rovo',
    'cookieConsent',
    'i18n',
    'permissions',
    'object-store',
    'featureFlags',
    'frontendCustomMetrics',
    'adf-renderer',
  ].map((part) => `./${part}`),
);

const ENTRY = /@forge\/bridge\/out\/(?:index|view\/view)\.js$/;
const NOTHING = join(import.meta.dirname, 'nothing.ts');

/** Leaves out what the bridge's entries bring along unused: 6 kB gzipped on opening an issue. */
export const leanBridge = (): Plugin => ({
  name: 'lean-bridge',
  enforce: 'pre',
  resolveId(source, importer) {
    const isEntry = importer !== undefined && ENTRY.test(importer);
    return isEntry && UNUSED.has(source) ? NOTHING : null;
  },
});
