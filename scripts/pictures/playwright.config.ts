import base from '../../playwright.config';

/** `npm run pictures`: takes the README's pictures from the running app. */
export default {
  ...base,
  testDir: '.',
  globalSetup: '../../tests/e2e/fixtures/build.ts',
  outputDir: '../../test-results/pictures',
  reporter: 'list',
  workers: 1,
};
