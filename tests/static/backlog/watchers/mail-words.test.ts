import { expect, test } from '@jest/globals';

import { mailWords } from '../../../../static/backlog/watchers/mail-words';

test.each([
  [{ mails: 0, issues: 0 }, false, 'Nobody watches them: nobody gets mails.'],
  [{ mails: 1, issues: 1 }, false, '1 watcher gets a mail (1 watched issue).'],
  [{ mails: 1200, issues: 2 }, false, '1,200 watchers will get mails (2 watched issues).'],
  [{ mails: 3, issues: 2 }, true, 'At most 3 watchers will get mails (2 watched issues).'],
])('%j are told, at most: %s', (value, isAtMost, words) => {
  expect(mailWords({ kind: 'known', value }, isAtMost)).toBe(words);
});
