import { describe, expect, it } from '@jest/globals';

import { lintRules, type Finding, type RuleSet } from '#rules';

import { fixEdit, fixesOf, stillStands } from '../../../../static/settings/checks/fix-edit';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { editedRuleSet, startEditing, type Editing } from '../../../../static/settings/editing/editing';
import { rule, ruleSet } from '../../../builders/rule-set';

const RULES = ruleSet(rule({ id: 'a', patterns: ['export', 'csv', 'Export'] }), rule({ id: 'b', patterns: ['csv'] }));

function fixed(editing: Editing, { fix }: Finding): Editing {
  const edit = fixEdit(editedRuleSet(editing), fix);
  return edit === undefined ? editing : editRules(editing, edit);
}
const standing = (findings: readonly Finding[], { rules }: RuleSet): readonly Finding[] => {
  const byId = new Map(rules.map((one) => [one.id, one]));
  return findings.filter((finding) => stillStands(finding, byId));
};

describe('the fix of a finding, as an edit', () => {
  const start = startEditing(1, RULES);
  const findings = lintRules(RULES);

  it('ends the finding, whichever it is', () => {
    expect(findings.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
    for (const finding of findings) {
      const after = editedRuleSet(fixed(start, finding));
      expect(standing(findings, after)).not.toContain(finding);
      expect(lintRules(after)).toHaveLength(findings.length - 1);
    }
  });

  it('leaves what else was found standing until it is looked for again', () => {
    const [first, ...others] = findings;
    expect(first && standing(findings, editedRuleSet(fixed(start, first)))).toEqual(others);
  });

  it('is none where the rule has changed meanwhile, or is gone', () => {
    const [first] = findings;
    const changed = ruleSet(rule({ id: 'a', patterns: ['berth'] }));
    expect(first && fixEdit(changed, first.fix)).toBeUndefined();
    expect(first && fixEdit(ruleSet(), first.fix)).toBeUndefined();
    expect(standing(findings, changed)).toEqual([]);
    expect(standing(findings, ruleSet())).toEqual([]);
  });

  it('may be taken from either of two rules that say the same, and not from two patterns of one', () => {
    const byId = new Map(RULES.rules.map((one) => [one.id, one]));
    expect(findings.map((finding) => fixesOf(finding, byId).map(({ kind, ruleId }) => `${kind} ${ruleId}`))).toEqual([
      ['remove-pattern a'],
      ['switch-off b', 'remove-pattern a'],
    ]);
    for (const finding of findings) {
      for (const fix of fixesOf(finding, byId)) {
        expect(standing(findings, editedRuleSet(fixed(start, { ...finding, fix })))).not.toContain(finding);
      }
    }
  });

  it('is done with where the rule was switched off', () => {
    expect(standing(findings, ruleSet(...RULES.rules.map((one) => ({ ...one, on: false }))))).toEqual([]);
  });
});
