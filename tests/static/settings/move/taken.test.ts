import { describe, expect, it } from '@jest/globals';

import { editRules } from '../../../../static/settings/editing/edit-rules';
import { editedRuleSet, startEditing } from '../../../../static/settings/editing/editing';
import { mayGoBack } from '../../../../static/settings/move/taken';
import { rule, ruleSet } from '../../../builders/rule-set';

describe('the way back from what was taken in', () => {
  const before = startEditing(3, ruleSet(rule()));
  const taken = { from: 'rules.csv', words: '1 rule added.', before };
  const draft = editRules(before, { kind: 'load', ruleSet: ruleSet(rule(), rule({ id: 'b' })) });

  it('is there while it stands in the draft', () => {
    expect(mayGoBack(taken, draft)).toBe(true);
    expect(mayGoBack(taken, before)).toBe(false);
  });

  it('is not there once it is published: it would lead under the published version', () => {
    const published = startEditing(4, editedRuleSet(draft));
    expect(mayGoBack(taken, published)).toBe(false);
    expect(mayGoBack(taken, editRules(published, { kind: 'load', ruleSet: ruleSet() }))).toBe(false);
  });
});
