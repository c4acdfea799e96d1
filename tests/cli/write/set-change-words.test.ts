import { describe, expect, it } from '@jest/globals';

import { setChangeWords } from '../../../cli/write/compared/set-change-words';
import { fullRuleSet } from '../../builders/rule-set';

describe('what differs besides the rules', () => {
  it('is nothing between the same', () => {
    expect(setChangeWords(fullRuleSet(), fullRuleSet())).toEqual([]);
  });

  it('names settings and tests', () => {
    const before = fullRuleSet();
    const after = {
      ...before,
      settings: { ...before.settings, onChange: 'tag-high' as const },
      tests: [{ name: 'Another', summary: 'x', must: 'plan' as const }],
    };
    expect(setChangeWords(before, after)).toEqual([
      'settings.onChange: changed',
      'tests: removed “Asks for an export”',
      'tests: added “Another”',
    ]);
  });
});
