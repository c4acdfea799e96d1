import { describe, expect, it } from '@jest/globals';

import { describeError } from '../../src/forge/describe-error';

class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code = 'CONDITION_FAILED';
}

describe('an error in the log', () => {
  it('is told with its name, its code and where it was thrown, never with its message', () => {
    const told = describeError(new StoreError('A condition on "draft:10000:ada"\n does not hold'));
    expect(told.split('\n')[0]).toBe('StoreError CONDITION_FAILED');
    expect(told).toContain('describe-error.test.ts');
    expect(told).not.toContain('ada');
    expect(told).not.toContain('does not hold');
  });

  it('is told with what caused it', () => {
    const told = describeError(new TypeError('ada', { cause: new StoreError('ada') }));
    expect(told).toMatch(/^TypeError\n[^]*\ncaused by StoreError CONDITION_FAILED\n/);
    expect(told).not.toContain('ada');
  });

  it.each([['ada'], [undefined], [{ accountId: 'ada' }]])('may be no error: %p', (thrown) => {
    expect(describeError(thrown)).not.toContain('ada');
  });
});
