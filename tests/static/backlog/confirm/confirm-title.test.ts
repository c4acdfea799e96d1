import { expect, test } from '@jest/globals';

import { confirmTitle } from '../../../../static/backlog/confirm/confirm-title';

test.each([
  [undefined, 3, 'Tag 3 issues?'],
  [undefined, 1, 'Tag 1 issue?'],
  [0, 3, 'Nothing to tag'],
  [1, 3, 'Tag 1 issue?'],
  [1234, 2000, 'Tag 1,234 issues?'],
])('with %p issues to write of %i selected it is asked: %s', (count, selected, title) => {
  expect(confirmTitle(count, selected)).toBe(title);
});
