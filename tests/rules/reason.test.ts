import { describe, expect, it } from '@jest/globals';

import { isUnread, type Reason } from '#rules';

describe('isUnread', () => {
  it.each<Reason>([
    { kind: 'left-out', type: 'Epic' },
    { kind: 'no-text' },
    { kind: 'other-language', reads: 'en', found: 'de' },
  ])('is true where no rule is asked: %j', (reason) => expect(isUnread(reason)).toBe(true));

  it.each<Reason>([
    { kind: 'clear', side: 'plan' },
    { kind: 'both', demands: [] },
    { kind: 'even' },
    { kind: 'no-match' },
  ])('is false where rules were asked: %j', (reason) => expect(isUnread(reason)).toBe(false));
});
