import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

import { leanBridge } from './build/lean-bridge.mts';
import { sortAtomicCss } from './build/sort-atomic-css.mts';

const bridgeTslib = resolve(import.meta.dirname, 'build/bridge-tslib.ts');
const readPath = resolve(import.meta.dirname, 'build/read-path.ts');
/** All that the bridge needs of translations, to tidy the locale it is told. */
const ensureLocale = resolve(import.meta.dirname, '../node_modules/@forge/i18n/out/ensureLocale.js');
const featureGates = resolve(import.meta.dirname, 'build/feature-gates.ts');

/** What every page stands on and draws with: in one file it packs better than in many small ones. */
const frame =
  /\/static\/(api|ui\/(use-part|load-part|failure-|message|place-lozenge|place-words|sentence-text|marked-text|summary-sentence|fold))|\/node_modules\/(react|react-dom|scheduler|@forge\/bridge|valibot)\//;

/** What panel and backlog page read of Jira beside the rules. */
const ofProject = /\/src\/(jira\/(projects|issues)|issue\/tag-edit)\.ts/;

/** What panel and backlog page tag with. */
const tagging = /\/src\/run\/(plan-tag|band-of-decision)/;

/** What every page suggests with. */
const engine =
  /\/src\/(rules\/(matcher|languages|confidence)\/|rules\/(?!compare|merge|new-rule|is-same|find-unreadable|saved-test)[a-z-]+\.ts|issue\/(adf|issue-text|text-writer|wiki))/;

export default defineConfig({
  root: import.meta.dirname,
  // Forge serves the page below a path of its own.
  base: './',
  plugins: [react(), leanBridge(), sortAtomicCss()],
  resolve: {
    mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
    dedupe: ['react', 'react-dom'],
    alias: [
      { find: '@atlaskit/feature-gate-js-client/feature-gates', replacement: featureGates },
      { find: '@atlaskit/feature-gate-js-client', replacement: featureGates },
      { find: 'lodash/get', replacement: readPath },
      { find: /^@forge\/i18n$/, replacement: ensureLocale },
      { find: /^tslib$/, replacement: bridgeTslib },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Forge's content policy allows no inline script and no data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    manifest: 'build-manifest.json',
    // What `src` exports has no effect by being imported, so that a page, or a part of one, has only what it uses.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\//, external: false, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', test: frame },
            { name: 'of-project', test: ofProject },
            { name: 'engine', test: engine },
            { name: 'tagging', test: tagging },
          ],
        },
      },
    },
  },
});
