import { expect, test } from '@jest/globals';

import { mailWords } from '../../../../static/backlog/watchers/mail-words';

test.each([
  [{ mails: 0, issues: 0 }, false, 'Nobody watches them: nobody gets mails.'],
  [{ mails: 1, issues: 1 }, false, '1 mail will go to whoever watches 1 of these issues.'],
  [{ mails: 1200, issues: 2 }, false, '1,200 mails will go to those who watch 2 of these issues.'],
  [{ mails: 1, issues: 1 }, true, 'At most 1 mail will go to whoever watches 1 of these issues.'],
  [{ mails: 3, issues: 2 }, true, 'At most 3 mails will go to those who watch 2 of these issues.'],
])('%j are told, at most: %s', (value, isAtMost, words) => {
  expect(mailWords({ kind: 'known', value }, isAtMost)).toBe(words);
});
