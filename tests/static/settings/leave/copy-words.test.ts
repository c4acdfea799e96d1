import { describe, expect, it } from '@jest/globals';
import { english } from '#packs';

import { copyWords } from '../../../../static/settings/leave/copy-words';

const published = {
  kind: 'published',
  published: { version: 3, hash: '', ruleSet: english, publishedAt: '', publishedBy: null, reason: '' },
} as const;
const surviving = { version: 2, ruleSet: english };

describe('how the copy stands', () => {
  it.each([
    [published, 'current', { isRight: true, mayRepair: false, text: expect.stringContaining('version 3') }],
    [published, 'behind', { isRight: false, mayRepair: true }],
    [published, 'missing', { isRight: false, mayRepair: true, text: expect.stringContaining('built-in') }],
    [published, 'corrupt', { isRight: false, mayRepair: true }],
    [published, 'unknown', { isRight: false, mayRepair: true }],
    [{ kind: 'none', surviving: null }, 'missing', { isRight: true, mayRepair: false }],
    [{ kind: 'none', surviving: null }, 'corrupt', { isRight: false, mayRepair: false }],
    [{ kind: 'none', surviving }, 'behind', { text: expect.stringContaining('earlier installation') }],
    [{ kind: 'corrupt', version: 4, surviving }, 'behind', { text: expect.stringContaining('version 4') }],
  ] as const)('is said, with what can be done: %#', (rules, copy, words) => {
    expect(copyWords(rules, copy)).toMatchObject(words);
  });
});
