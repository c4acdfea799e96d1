import { describe, expect, it } from '@jest/globals';

import { compileRules, explainSuggestion, findEvidence, findNearMisses, plainIssueText, suggest } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

/** More matches than are kept of one issue. */
const TOO_MUCH = 'much '.repeat(11_000);
const much = rule({ id: 'much', patterns: ['much'] });
const idsOf = (pieces: readonly { readonly ruleId: string }[]) => new Set(pieces.map(({ ruleId }) => ruleId));

describe('a text that is too much to read', () => {
  it.each(['labels', 'status', 'customfield_1'] as const)('leaves no condition on %s unread', (field) => {
    const rules = compileRules(ruleSet(much, rule({ patterns: ['export'], only: { [field]: ['gold'] } })));
    const text = plainIssueText({ summary: 'export', description: TOO_MUCH, [field]: 'gold' });
    const { evidence, cut } = findEvidence(rules, text);
    expect(idsOf(evidence)).toEqual(new Set(['export', 'much']));
    expect(cut).toBe(true);
  });

  it('leaves no condition unread where it is read in vain, without a match', () => {
    const steps = Array.from({ length: 40 }, (_, nth) => `${'a '.repeat(nth + 1)}z`);
    const vain = rule({ id: 'vain', patterns: steps });
    const rules = compileRules(ruleSet(vain, rule({ patterns: ['export'], only: { labels: ['gold'] } })));
    const text = plainIssueText({ summary: 'export', description: 'a '.repeat(15_000), labels: 'gold' });
    const { evidence, cut } = findEvidence(rules, text);
    expect(cut).toBe(true);
    expect(idsOf(evidence)).toEqual(new Set(['export']));
  });

  it.each(['labels', 'description'] as const)(
    'leaves no exception in the %s unread behind a giant summary',
    (field) => {
      const { evidence } = findEvidence(
        compileRules(
          ruleSet(
            much,
            rule({
              patterns: ['export'],
              where: ['summary', 'description', 'labels'],
              unless: { anywhere: ['never'] },
            }),
          ),
        ),
        plainIssueText({ summary: `export ${TOO_MUCH}`, [field]: 'never' }),
      );
      expect(idsOf(evidence)).toEqual(new Set(['much']));
    },
  );

  it('in one field leaves the others their share', () => {
    const text = plainIssueText({ summary: 'export', description: TOO_MUCH, customfield_1: TOO_MUCH });
    const rules = ruleSet(much, rule({ only: { customfield_1: ['much', 'gold'] } }));
    expect(idsOf(findEvidence(compileRules(rules), text).evidence)).toEqual(new Set(['export', 'much']));
  });

  it('is the same whatever the order of the rules', () => {
    const rules = [much, rule({ only: { labels: ['gold'] } }), rule({ id: 'ch', patterns: ['*ch', 'much much'] })];
    const text = plainIssueText({ summary: 'export', description: TOO_MUCH, labels: 'gold' });
    expect(findEvidence(compileRules(ruleSet(...rules.toReversed())), text)).toEqual(
      findEvidence(compileRules(ruleSet(...rules)), text),
    );
  });

  it('has no near misses, whose reasons might be false, and says that it was cut', () => {
    // Rules look in summary and description only, so that near misses read more than the suggestion did.
    const rules = compileRules(ruleSet(much, rule({ patterns: ['export'] })));
    const text = plainIssueText({ summary: 'misc', labels: TOO_MUCH, components: 'export' });
    const suggestion = suggest(rules, text);
    expect(suggestion.cut).toBe(false);
    expect(findNearMisses(rules, text)).toEqual({ nearMisses: [], cut: true });
    expect(explainSuggestion(rules, text, suggestion)).toEqual({ flip: undefined, nearMisses: [], cut: true });
  });

  it('that has but too much evidence has its near misses', () => {
    const rules = compileRules(ruleSet(much, rule({ patterns: ['export'] })));
    const text = plainIssueText({ description: 'much '.repeat(1500), labels: 'export' });
    const suggestion = suggest(rules, text);
    expect(suggestion.cut).toBe(true);
    const { nearMisses, cut } = explainSuggestion(rules, text, suggestion);
    expect([[...idsOf(nearMisses)], cut]).toEqual([['export'], false]);
  });
});
