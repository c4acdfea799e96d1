import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '#contract';

import { draftFailureWords, isTriedAgain } from '../../../../static/settings/draft/draft-failure-words';

describe('a draft that could not be kept', () => {
  it.each<ErrorCode>(['rate-limited', 'jira-unavailable', 'connection-lost', 'not-signed-in', 'not-found'])(
    'is tried again after %s, and promises nothing about publishing',
    (code) => {
      expect(isTriedAgain({ code })).toBe(true);
      expect(draftFailureWords({ code })).toContain('tried again every ten seconds');
      expect(draftFailureWords({ code })).not.toContain('ublish');
    },
  );

  it.each<ErrorCode>(['forbidden', 'too-large', 'invalid-rules'])('is not sent again as it is after %s', (code) => {
    expect(isTriedAgain({ code })).toBe(false);
    expect(draftFailureWords({ code })).not.toContain('tried again');
  });
});
