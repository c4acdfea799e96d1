import { describe, expect, it } from '@jest/globals';

import { countHits, lintRules, plainIssueText, type Rule, type RuleSet } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const found = (overrides: Partial<Rule>, settings: Partial<RuleSet> = {}) =>
  lintRules({ ...ruleSet(rule(overrides)), ...settings }).flatMap((finding) =>
    finding.kind === 'dead' ? [finding] : [],
  );

describe('dead', () => {
  it.each<[string, Partial<Rule>, Partial<RuleSet>, object]>([
    ['a stem in a language without', { patterns: ['~plan'] }, { language: 'de' }, { kind: 'no-stems' }],
    [
      'its own exception in the sentence',
      { unless: { sentence: ['export'] } },
      {},
      { kind: 'exception', scope: 'sentence', pattern: 'export' },
    ],
    [
      'its own exception anywhere, in other words that always match',
      { unless: { anywhere: ['Exp*'] } },
      {},
      { kind: 'exception', scope: 'anywhere', pattern: 'Exp*' },
    ],
    [
      'exact letters of an exception',
      { patterns: ['"Go-Live"'], unless: { sentence: ['go liv*'] } },
      {},
      { kind: 'exception', scope: 'sentence', pattern: 'go liv*' },
    ],
  ])('finds a pattern with %s', (_what, overrides, settings, why) => {
    expect(found(overrides, settings)).toMatchObject([
      { ruleId: 'export', index: 0, why, fix: { kind: 'switch-off', ruleId: 'export' }, effect: 'none' },
    ]);
  });

  it.each<[string, Partial<Rule>, Partial<RuleSet>, object]>([
    [
      'looks only where there must be nothing',
      { where: ['labels', 'components'], only: { labels: false, components: false } },
      {},
      { kind: 'empty-fields', fields: ['labels', 'components'] },
    ],
    [
      'asks for a sub-task without a type',
      { only: { type: false, subTask: true } },
      {},
      { kind: 'conditions', fields: ['type', 'subTask'] },
    ],
    [
      'has a condition that can never match',
      { patterns: [], only: { status: ['~done'] } },
      { language: 'de' },
      { kind: 'condition', field: 'status' },
    ],
  ])('finds a rule that %s', (_what, overrides, settings, why) => {
    expect(found(overrides, settings)).toEqual([
      { kind: 'dead', ruleId: 'export', why, fix: { kind: 'switch-off', ruleId: 'export' }, effect: 'none' },
    ]);
  });

  it.each<[string, Partial<Rule>, Partial<RuleSet>]>([
    ['a stem in a language with stems', { patterns: ['~plan'] }, {}],
    ['an exception that stands beside it', { unless: { sentence: ['import'], anywhere: ['no export'] } }, {}],
    ['an exception within it, which may lie in code', { patterns: ['export csv'], unless: { anywhere: ['csv'] } }, {}],
    ['an exception of some of its forms', { patterns: ['~export'], unless: { sentence: ['exports'] } }, {}],
    ['an empty field beside one that it looks in', { where: ['labels', 'type'], only: { labels: false } }, {}],
    ['no patterns, but an empty field', { patterns: [], where: ['labels'], only: { labels: false, type: true } }, {}],
    ['no sub-task, and no type', { only: { type: false, subTask: false } }, {}],
    ['a condition of which one pattern can match', { only: { status: ['~done', 'done'] } }, { language: 'de' }],
    ['no type', { only: { type: false } }, {}],
    ['a sub-task of a type', { only: { type: ['sub-task'], subTask: true } }, {}],
    ['an exception that can never match', { unless: { sentence: ['~plan'] } }, { language: 'de' }],
    ['nothing to say, being switched off', { on: false, unless: { sentence: ['export'] } }, {}],
  ])('leaves a rule with %s', (_what, overrides, settings) => {
    expect(found(overrides, settings)).toEqual([]);
  });

  it('takes a dead pattern out of a rule that has others', () => {
    const [finding] = found({ patterns: ['import', 'export'], unless: { sentence: ['export'] } });
    expect(finding?.fix).toEqual({ kind: 'remove-pattern', ruleId: 'export', index: 1, pattern: 'export' });
  });

  describe('given issues', () => {
    const issues = ['Export it', 'Nothing', 'Import'].map((summary) => plainIssueText({ summary }));
    const never = (rules: RuleSet) =>
      lintRules(rules, countHits(rules, issues)).flatMap((finding) => (finding.kind === 'dead' ? [finding] : []));

    it('finds a rule without evidence in any of them', () => {
      expect(never(ruleSet(rule(), rule({ id: 'deploy', patterns: ['deploy', 'ship'] })))).toEqual([
        {
          kind: 'dead',
          ruleId: 'deploy',
          why: { kind: 'never', issues: 3 },
          fix: { kind: 'switch-off', ruleId: 'deploy' },
          effect: 'suggestions',
        },
      ]);
    });

    it('does not say of a rule that cannot count that it never did', () => {
      const whys = never(ruleSet(rule({ patterns: ['deploy'], unless: { sentence: ['deploy'] } })));
      expect(whys.map(({ why }) => why.kind)).toEqual(['exception']);
    });

    it('says that a rule never counted beside which of its patterns cannot', () => {
      const whys = never(ruleSet(rule({ patterns: ['deploy', 'ship'], unless: { sentence: ['deploy'] } })));
      expect(whys.map(({ why }) => why.kind)).toEqual(['never', 'exception']);
    });

    it('finds a rule of conditions alone that held in none of them', () => {
      expect(never(ruleSet(rule({ patterns: [], only: { labels: ['gone'] } })))).toMatchObject([
        { why: { kind: 'never' } },
      ]);
    });

    it('finds nothing in no issues', () => {
      const rules = ruleSet(rule());
      expect(lintRules(rules, countHits(rules, []))).toEqual([]);
    });

    it('counts no issue that could not be read to its end', () => {
      const rules = ruleSet(rule({ patterns: ['a'] }));
      expect(countHits(rules, [plainIssueText({ summary: 'a '.repeat(2000) })]).issues).toBe(0);
    });
  });
});
