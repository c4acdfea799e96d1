import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { browserSwitches, OFF_FOR_PLAYWRIGHT } from '../e2e/fixtures/browser-switches';

it('switch off in the browser all that Playwright does', () => {
  const source = readFileSync(path.resolve('node_modules/playwright-core/lib/coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([^\]]+)\]/.exec(source)?.[1] ?? '';
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(OFF_FOR_PLAYWRIGHT).toEqual(names);
});

it('have one list of what is off, for the last one counts', () => {
  expect(browserSwitches.filter((name) => name.startsWith('--disable-features='))).toHaveLength(1);
});
