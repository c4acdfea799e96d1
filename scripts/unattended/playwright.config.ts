import path from 'node:path';
import { defineConfig } from '@playwright/test';

import config from '../../playwright.config';

const root = path.join(__dirname, '../..');

/** `npm run unattended`: what a run does when nobody holds it, and when an answer is lost; waits for minutes in real time. */
export default defineConfig(config, {
  testDir: path.join(root, 'tests/e2e'),
  globalSetup: path.join(root, 'tests/e2e/fixtures/build.ts'),
  outputDir: path.join(root, 'test-results/unattended'),
  testIgnore: [],
  testMatch: '**/backlog-unattended.spec.ts',
});
