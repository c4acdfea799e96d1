import { ERROR_CODES } from '#contract';
import { describe, expect, it } from '@jest/globals';

import { readingWords } from '../../../static/ui/reading-words';

describe('the words for a failure of something that only reads', () => {
  // An outcome is unknown of what is published, never of what is read.
  it.each(ERROR_CODES.filter((code) => code !== 'outcome-unknown'))(
    'never speak of a change that may have been made: %s',
    (code) => {
      expect(readingWords({ code }).next).not.toMatch(/may have been made|twice/);
    },
  );

  it.each(['jira-unavailable', 'connection-lost', 'rate-limited', 'not-signed-in', 'internal'] as const)(
    'say that nothing was lost or changed, and what to do next: %s',
    (code) => {
      expect(readingWords({ code }).next).toMatch(/^Nothing was lost, and nothing in Jira was changed\. .* try again/);
      expect(readingWords({ code }, 'go on from here').next).toMatch(/then go on from here/);
    },
  );
});
