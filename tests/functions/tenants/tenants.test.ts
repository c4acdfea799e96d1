import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundleApp, type BundledApp } from '../local-site';
import { interleave } from './interleave';

let app: BundledApp;
beforeAll(async () => {
  app = await bundleApp();
}, 300_000);
afterAll(() => app.remove());

describe('failure 37: two tenants in one process', () => {
  it('interleaved 2,000 times leave no trace of one with the other, and end as each would alone', async () => {
    const { traces, changed, isMarked } = await interleave(app, 600, 7);
    expect(traces).toEqual([]);
    expect(changed).toEqual([]);
    expect(isMarked).toBe(true);
  }, 300_000);
});
