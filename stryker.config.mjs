/**
 * `npm run mutation`: breaks the rules' code in one small way after another and asks whether a test notices. Takes long;
 * what has been tried is remembered, so that a later run tries only what has changed.
 *
 * @type {import('@stryker-mutator/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  // Both roots: which tests a file has is told from the imports of all files in them.
  jest: { configFile: 'jest.config.cjs', config: { roots: ['<rootDir>/src/rules', '<rootDir>/tests/rules'] } },
  mutate: ['src/rules/**/*.ts', '!src/rules/packs/**', '!src/rules/languages/**', '!src/rules/**/index.ts'],
  ignorePatterns: ['/.cache', '/.local', '/docs', '/local', '/static', '/cli', '/tests/e2e', '/tests/local'],
  // What runs while a file is loaded is mostly words for people.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandboxes',
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
