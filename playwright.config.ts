import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

import { browserSwitches } from './tests/e2e/fixtures/browser-switches';

const SYSTEM_CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser: named by CHROMIUM_PATH, else the system's, else the one that Playwright has installed. */
const executablePath = process.env['CHROMIUM_PATH'] ?? SYSTEM_CHROMIUMS.find((candidate) => existsSync(candidate));

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/fixtures/build.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // A function's first call loads its bundle; on a busy machine that alone can take some seconds.
  expect: { timeout: 20_000 },
  // Once in some hundred tests this browser draws no more frames of a page, and waits for ever before a click.
  retries: 1,
  // A generous bound against hanging, not a measure: slow machines run these too.
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 900 },
    // Recording every test costs a fifth of the whole; ask for it with --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: browserSwitches,
    },
  },
});
