import { describe, expect, it } from '@jest/globals';

import { lintRules, type Finding, type RuleSet } from '#rules';

import { togetherWords } from '../../../../static/settings/checks/check-words';
import {
  remediesFor,
  remedyEdit,
  remedyWords,
  stillStands,
  type Remedy,
} from '../../../../static/settings/checks/remedies';
import { putTogether, saidElsewhere, type Together } from '../../../../static/settings/checks/together';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import { editedRuleSet, startEditing } from '../../../../static/settings/editing/editing';
import { rule, ruleSet } from '../../../builders/rule-set';

const RULES = ruleSet(rule({ id: 'a', patterns: ['export', 'csv', 'Export'] }), rule({ id: 'b', patterns: ['csv'] }));

function after(rules: RuleSet, remedy: Remedy | undefined): RuleSet {
  const edit = remedy && remedyEdit(rules, remedy);
  return edit === undefined ? rules : editedRuleSet(editRules(startEditing(1, rules), edit));
}
const byId = ({ rules }: RuleSet) => new Map(rules.map((one) => [one.id, one]));
/** What is found in rules, with the ways to end it. */
function looked(rules: RuleSet) {
  const findings = lintRules(rules);
  const idle = saidElsewhere(findings, byId(rules));
  return putTogether(findings).map((together) => ({
    together,
    idle,
    remedies: remediesFor(together, byId(rules), idle),
  }));
}
const wordsOf = (remedies: readonly Remedy[]) => remedies.map((remedy) => remedyWords(remedy, (id) => id));
const standing = (together: Together, rules: RuleSet): readonly Finding[] =>
  together.filter((finding) => stillStands(finding, byId(rules)));

describe('the ways to end a finding', () => {
  it('end it, whichever is taken, and nothing else', () => {
    const found = looked(RULES);
    expect(found.map(({ remedies }) => wordsOf(remedies))).toEqual([
      ['Remove “Export” from a'],
      ['Remove the rule b', 'Remove “csv” from a'],
    ]);
    for (const { together, remedies } of found) {
      for (const remedy of remedies) {
        const then = after(RULES, remedy);
        expect(standing(together, then)).toEqual([]);
        expect(lintRules(then)).toHaveLength(1);
      }
    }
  });

  it('of a rule that was duplicated are to remove either of the two', () => {
    const patterns = ['export', 'csv', 'quay', 'crane'];
    const rules = ruleSet(rule({ id: 'a', patterns }), rule({ id: 'a-2', patterns }));
    const [found, ...others] = looked(rules);
    expect(others).toEqual([]);
    expect(found && wordsOf(found.remedies)).toEqual(['Remove the rule a-2', 'Remove the rule a']);
    expect(found && togetherWords(found.together, true, (id) => id)).toBe(
      'All 4 of its patterns stand in a too, so that the same words count for both.',
    );
    expect(after(rules, found?.remedies[0]).rules.map(({ id }) => id)).toEqual(['a']);
    expect(after(rules, found?.remedies[1]).rules.map(({ id }) => id)).toEqual(['a-2']);
  });

  it('of several patterns take all of them out, wherever they stand', () => {
    const rules = ruleSet(
      rule({ id: 'a', patterns: ['quay', 'export', 'csv', 'pier'] }),
      rule({ id: 'b', patterns: ['csv', 'crane', 'export'], points: 9 }),
    );
    const [found] = looked(rules);
    expect(found && wordsOf(found.remedies)).toEqual([
      'Remove these 2 patterns from b',
      'Remove these 2 patterns from a',
    ]);
    expect(found && togetherWords(found.together, false, (id) => id)).toBe(
      '“csv” and “export” stand in a too, so that the same words count for both.',
    );
    const patternsOf = (remedy: Remedy | undefined) => after(rules, remedy).rules.map((one) => one.patterns.join());
    expect(patternsOf(found?.remedies[0])).toEqual(['quay,export,csv,pier', 'crane']);
    expect(patternsOf(found?.remedies[1])).toEqual(['quay,pier', 'csv,crane,export']);
  });

  it('never remove a rule that stands on the other side: it is switched off', () => {
    const rules = ruleSet(
      rule({ id: 'a', patterns: ['export', 'csv'] }),
      rule({ id: 'b', question: 'how', patterns: ['csv', 'export'], points: 9 }),
    );
    const [found] = looked(rules);
    expect(found && wordsOf(found.remedies)).toEqual(['Switch off b', 'Switch off a']);
    expect(after(rules, found?.remedies[0]).rules.map(({ id, on }) => [id, on])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('remove a rule whose patterns stand in several others, too', () => {
    const rules = ruleSet(
      rule({ id: 'a', patterns: ['export', 'quay'] }),
      rule({ id: 'b', patterns: ['csv', 'pier'] }),
      rule({ id: 'c', patterns: ['csv', 'export'], points: 9 }),
    );
    expect(looked(rules).map(({ remedies }) => wordsOf(remedies)[0])).toEqual([
      'Remove the rule c',
      'Remove the rule c',
    ]);
  });

  it('are none where the rule has changed meanwhile, or is gone', () => {
    const [first] = looked(RULES);
    const changed = ruleSet(rule({ id: 'a', patterns: ['berth'] }));
    for (const remedy of first?.remedies ?? []) {
      expect(remedyEdit(changed, remedy)).toBeUndefined();
      expect(remedyEdit(ruleSet(), remedy)).toBeUndefined();
    }
    expect(remedyEdit(ruleSet(), { kind: 'remove', ruleId: 'a' })).toBeUndefined();
    expect(first && standing(first.together, changed)).toEqual([]);
    expect(first && standing(first.together, ruleSet())).toEqual([]);
  });

  it('are done with where the rule was switched off', () => {
    const off = ruleSet(...RULES.rules.map((one) => ({ ...one, on: false })));
    for (const { together } of looked(RULES)) expect(standing(together, off)).toEqual([]);
  });
});
