import { describe, expect, it } from '@jest/globals';

import {
  changedSettings,
  compileRules,
  labelFault,
  mergeSettings,
  plainIssueText,
  Settings,
  suggest,
  takesPart,
} from '#rules';
import * as v from 'valibot';

import { rule, ruleSet } from '../builders/rule-set';

describe('settings', () => {
  it.each([
    ['a label with a space', { labels: { backlog: 'product backlog', plan: 'plan' } }],
    ['an empty label', { labels: { backlog: '', plan: 'plan' } }],
    ['a label that is too long', { labels: { backlog: 'x'.repeat(256), plan: 'plan' } }],
    ['two labels that Jira takes for one', { labels: { backlog: 'Plan', plan: 'plan' } }],
    ['High below Medium', { bands: { high: 0.5, medium: 0.6 } }],
    ['a way to act that there is not', { onChange: 'overwrite' }],
  ])('refuse %s', (_, input) => {
    expect(v.safeParse(Settings, input).success).toBe(false);
  });

  it.each([
    ['nothing', {}],
    ['no labels', { labels: null }],
    ['the longest label there is', { labels: { backlog: 'x'.repeat(255), plan: 'plan' } }],
    ['bands that begin at the same confidence', { bands: { high: 0.6, medium: 0.6 } }],
    ['issue types and a way to act', { typesLeftOut: ['Epic'], onChange: 'tag-high' }],
  ])('may have %s', (_, input) => {
    expect(v.safeParse(Settings, input).success).toBe(true);
  });

  it('say what is wrong with a label in words', () => {
    expect(labelFault('product backlog')).toContain('spaces');
    expect(labelFault('')).toContain('name');
    expect(labelFault('x'.repeat(256))).toContain('255');
    expect(labelFault('product-backlog')).toBeUndefined();
  });

  it('leave issue types out by name, in any case; types made later take part', () => {
    const settings = { typesLeftOut: ['Epic'] };
    expect([takesPart(settings, ' epic '), takesPart(settings, 'Story'), takesPart(undefined, 'Epic')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('are the same whatever the order of issue types, and an empty list is none', () => {
    expect(changedSettings({ typesLeftOut: ['a', 'b'] }, { typesLeftOut: ['b', 'a'] })).toEqual([]);
    expect(changedSettings(undefined, { typesLeftOut: [] })).toEqual([]);
    expect(changedSettings({ typesLeftOut: ['a', 'b'] }, { typesLeftOut: ['a'] })).toEqual(['typesLeftOut']);
    expect(changedSettings({ typesLeftOut: ['a'] }, {})).toEqual(['typesLeftOut']);
    expect(changedSettings({ labels: null }, {})).toEqual(['labels']);
  });

  it('are merged one by one; of one that both changed, mine is taken', () => {
    const merged = mergeSettings(
      { onChange: 'nothing' },
      { onChange: 'tag-high', labels: null },
      { onChange: 'keep-suggestion', typesLeftOut: ['Epic'] },
    );
    expect(merged).toEqual({ onChange: 'tag-high', labels: null, typesLeftOut: ['Epic'] });
    expect(mergeSettings({ labels: null }, {}, { labels: null })).toBeUndefined();
  });

  it('move the borders of the bands, and then nobody says how often a band is right', () => {
    const text = plainIssueText({ summary: 'Export' });
    const rules = ruleSet(rule());
    const bandWith = (high: number, medium: number) =>
      suggest(compileRules({ ...rules, settings: { bands: { high, medium } } }), text);
    expect(bandWith(0.01, 0).band).toBe('high');
    expect(bandWith(1, 0).band).toBe('medium');
    expect(bandWith(1, 1)).toMatchObject({ band: 'low', bandIsRight: undefined });
  });
});
