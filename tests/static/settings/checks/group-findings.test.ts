import { describe, expect, it } from '@jest/globals';

import { lintRules } from '#rules';

import { checksTitle } from '../../../../static/settings/checks/check-words';
import { findingKey, groupFindings } from '../../../../static/settings/checks/group-findings';
import { rule, ruleSet } from '../../../builders/rule-set';

const RULES = ruleSet(
  rule({ id: 'export', patterns: ['export', 'csv', 'CSV', 'export csv'], points: 30 }),
  rule({ id: 'way-out', patterns: ['export'], points: 20 }),
  rule({ id: 'deploy', question: 'how', patterns: ['csv', 'deploy'] }),
  rule({ id: 'quay', patterns: ['quay'] }),
);
const HITS = {
  issues: 10,
  byRule: new Map([
    ['export', 8],
    ['way-out', 2],
    ['deploy', 1],
  ]),
};
const findings = lintRules(RULES, HITS);

const grouped = (...changed: readonly string[]) => groupFindings(findings, new Set(changed), new Set());

describe('findings on the page', () => {
  it('stand in groups, those first that tell most, a rule that never counted by itself', () => {
    expect(grouped().others.map(([group, found]) => [group, found.map(([{ ruleId }]) => ruleId)])).toEqual([
      ['contradicts', ['deploy']],
      ['duplicate', ['export', 'way-out']],
      ['shadowed', ['export']],
      ['too-broad', ['export']],
      ['never', ['quay']],
    ]);
  });

  it('of rules that are not published as they stand come before all others', () => {
    const { own, others } = grouped('quay');
    expect(own.map(([{ ruleId }]) => ruleId)).toEqual(['quay']);
    expect(others.map(([group]) => group)).not.toContain('never');
  });

  it('belong to the rule that they are compared with too', () => {
    expect(grouped('way-out').own).toEqual([[expect.objectContaining({ kind: 'duplicate', ruleId: 'way-out' })]]);
    const { own } = groupFindings(
      findings.filter(({ kind, ruleId }) => kind === 'duplicate' && ruleId === 'way-out'),
      new Set(['export']),
      new Set(),
    );
    expect(own).toHaveLength(1);
  });

  it('between two rules are one, whatever number of patterns they share', () => {
    const copied = lintRules(
      ruleSet(
        rule({ id: 'export', patterns: ['export', 'csv', 'quay'] }),
        rule({ id: 'copy', patterns: ['export', 'csv', 'quay'] }),
        rule({ id: 'deploy', question: 'how', patterns: ['csv', 'quay'], points: 9 }),
      ),
    );
    const { others } = groupFindings(copied, new Set(), new Set());
    expect(others.map(([group, found]) => [group, found.map((together) => together.length)])).toEqual([
      ['contradicts', [2]],
      ['duplicate', [3]],
    ]);
  });

  it('among built-in rules that nobody changed stand last, and are nothing to mend', () => {
    const among = groupFindings(lintRules(RULES), new Set(), new Set(['export', 'way-out']));
    expect(among.others.map(([group, found]) => [group, found.map(([{ ruleId }]) => ruleId)])).toEqual([
      ['contradicts', ['deploy']],
      ['built-in', ['export', 'export', 'way-out']],
    ]);
    expect(checksTitle(among)).toBe('Checks: 1 worth a look');
    const onlyThese = groupFindings(findings, new Set(), new Set(RULES.rules.map(({ id }) => id)));
    expect(checksTitle(onlyThese)).toBe('Checks: nothing to mend, 1 rule that never counted');
    const edited = groupFindings(findings, new Set(['way-out']), new Set(['export']));
    expect(edited.own.map(([{ kind, ruleId }]) => [kind, ruleId])).toEqual([['duplicate', 'way-out']]);
  });

  it('are told apart', () => {
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
  });

  it.each([
    ['Checks: 5 worth a look, 1 rule that never counted', []],
    ['Checks: 1 in what you changed, 5 in other rules', ['quay']],
    ['Checks: 1 in what you changed, 4 in other rules, 1 rule that never counted', ['way-out']],
  ])('are counted in the title: %s', (title, changed) => {
    expect(checksTitle(grouped(...changed))).toBe(title);
  });

  it('are said to be none where there are none', () => {
    expect(checksTitle(groupFindings([], new Set(), new Set()))).toBe('Checks found nothing');
  });
});
