import { describe, expect, it } from '@jest/globals';

import { lintRules, type Rule } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const found = (...rules: readonly Rule[]) =>
  lintRules(ruleSet(...rules)).flatMap((finding) => (finding.kind === 'duplicate' ? [finding] : []));

/** A strong and a weak rule that say the same. */
const strong = (overrides: Partial<Rule> = {}): Rule => rule({ id: 'strong', points: 40, ...overrides });
const weak = (overrides: Partial<Rule> = {}): Rule => rule({ id: 'weak', points: 20, ...overrides });

describe('duplicate', () => {
  it.each([
    ['the same', 'export', 'export'],
    ['other capitals and accents', 'Größe', 'grosse'],
    ['a hyphen instead of a space', 'go live', 'go-live'],
    ['an apostrophe instead of a space', "don't", 'don t'],
    ['another form of the same stem', '~planning', '~plans'],
    ['the usual gap with its number', 'a … b', 'a …12 b'],
    ['another ellipsis and edge', '^ a ... b', '^a … b'],
    ['a beginning without spaces, which is a word', '計画*', '計画'],
    ['a stem without spaces, which is a word', '~計画', '計画'],
    ['a beginning of several words', "rock'roll*", 'rock roll*'],
    ['an ending of several words', "*don't", '*don t'],
  ])('finds %s twice in a rule', (_what, first, second) => {
    expect(found(rule({ patterns: ['other', first, second] }))).toEqual([
      {
        kind: 'duplicate',
        ruleId: 'export',
        index: 2,
        pattern: second,
        other: { ruleId: 'export', index: 1, pattern: first },
        fix: { kind: 'remove-pattern', ruleId: 'export', index: 2, pattern: second },
        effect: 'none',
      },
    ]);
  });

  it.each([
    ['other words', 'export', 'exports'],
    ['a word and its exact letters', 'export', '"export"'],
    ['a word and its beginning', 'export', 'export*'],
    ['a gap of another length', 'a …3 b', 'a …4 b'],
    ['an edge', 'export', '^export'],
    ['another placeholder', '{date}', '{number}'],
    ['exact letters in another case', '"API"', '"api"'],
  ])('leaves %s', (_what, first, second) => {
    expect(found(rule({ patterns: [first, second] }))).toEqual([]);
  });

  it.each<[string, Rule, Rule]>([
    ['of the same question', strong(), weak()],
    ['with a field in common', strong({ where: ['summary'] }), weak({ where: ['labels', 'summary'] })],
    [
      'under the same conditions, in whatever order',
      strong({ only: { labels: true, type: ['bug'] } }),
      weak({ only: { type: ['bug'], labels: true } }),
    ],
  ])('finds it in two rules %s, at the weaker one', (_what, one, other) => {
    const finding = { ruleId: 'weak', other: { ruleId: 'strong' }, effect: 'suggestions' };
    expect(found(one, other)).toMatchObject([finding]);
    expect(found(other, one)).toMatchObject([finding]);
  });

  it('takes the first of two rules of equal points for the stronger', () => {
    expect(found(strong({ points: 20 }), weak())).toMatchObject([{ ruleId: 'weak' }]);
    expect(found(weak(), strong({ points: 20 }))).toMatchObject([{ ruleId: 'strong' }]);
  });

  it.each<[string, Rule]>([
    ['of another question', weak({ question: 'why' })],
    ['in other fields', weak({ where: ['labels'] })],
    ['under other conditions', weak({ only: { type: ['bug'] } })],
    ['that is switched off', weak({ on: false })],
  ])('leaves a rule %s', (_what, other) => {
    expect(found(strong(), other)).toEqual([]);
  });

  it('switches a rule off whose only pattern it is', () => {
    expect(found(strong(), weak())).toMatchObject([{ fix: { kind: 'switch-off', ruleId: 'weak' } }]);
    expect(found(strong(), weak({ patterns: ['a', 'export'] }))).toMatchObject([
      { fix: { kind: 'remove-pattern', ruleId: 'weak', index: 1 } },
    ]);
  });
});
