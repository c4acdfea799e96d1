import { describe, expect, it } from '@jest/globals';

import type { Edit } from '../../../../static/settings/editing/edit';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { NEW_RULE, startEditing, type Editing } from '../../../../static/settings/editing/editing';
import { likelyQuestion, newRuleEdits } from '../../../../static/settings/figures/new-rule-edits';
import { ruleSet } from '../../../builders/rule-set';

const start = startEditing(0, ruleSet());
const after = (editing: Editing, edits: readonly Edit[]): Editing => edits.reduce(editRules, editing);
const formOf = ({ drafts }: Editing) => drafts.get(NEW_RULE);

describe('a rule made of a word', () => {
  it('stands in the form of a new rule', () => {
    expect(formOf(after(start, newRuleEdits(start, 'mooring', 'how')))).toMatchObject({
      patterns: 'mooring',
      question: 'how',
    });
  });

  it('goes behind what stands in a form that is open already, whose question stays', () => {
    const opened = after(start, newRuleEdits(start, 'mooring', 'how'));
    expect(formOf(after(opened, newRuleEdits(opened, 'fender', 'what')))).toMatchObject({
      patterns: 'mooring\nfender',
      question: 'how',
    });
  });

  it('fills a form that is open and empty', () => {
    const opened = after(start, [{ kind: 'open-new', question: 'why' }]);
    expect(formOf(after(opened, newRuleEdits(opened, 'fender', 'what')))?.patterns).toBe('fender');
  });

  it.each([
    ['what', ['backlog', 'plan', 'backlog']],
    ['how', ['plan', undefined, undefined]],
    ['what', [undefined]],
    ['what', []],
  ] as const)('begins with “%s” where people decided %j', (question, decided) => {
    expect(likelyQuestion(decided)).toBe(question);
  });
});
