import { mergeRuleSets, type RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { otherClash } from '../../../../static/settings/publish/conflict-clash';
import { conflictOthers } from '../../../../static/settings/publish/conflict-others';
import { otherChangeName } from '../../../../static/settings/editing/other-change-words';
import { ruleSet } from '../../../builders/rule-set';

const base: RuleSet = { ...ruleSet(), tests: [{ name: 'Jetty', summary: 'Repaint the jetty', must: 'plan' }] };
const mine: RuleSet = {
  ...base,
  settings: { labels: { backlog: 'mine', plan: 'lead-plan' }, typesLeftOut: ['Epic'], onChange: 'tag-high' },
  tests: [{ name: 'Jetty', summary: 'Repaint the jetty', must: 'mixed', type: 'Bug' }],
};
const theirs: RuleSet = {
  ...base,
  settings: { labels: { backlog: 'theirs', plan: 'lead-plan' }, onChange: 'tag-high' },
  tests: [],
};
const all = { base, mine, theirs };
const { otherClashes } = mergeRuleSets(base, mine, theirs);

describe('settings and tests that both changed', () => {
  it('stand under neither side, and under both where they are the same', () => {
    const { onlyMine, onlyTheirs, same } = conflictOthers(all, otherClashes);
    expect(onlyMine.map(otherChangeName)).toEqual(['Issue types, a setting']);
    expect(onlyTheirs).toEqual([]);
    expect(same.map(otherChangeName)).toEqual(['New and changed issues, a setting']);
  });

  it('are asked about with what each side made of them', () => {
    expect(otherClashes.map((clash) => otherClash(clash, all))).toEqual([
      {
        id: 'setting labels',
        name: 'Labels, a setting',
        sides: { mine: expect.stringMatching(/→ mine and/), theirs: expect.stringMatching(/→ theirs and/) },
      },
      {
        id: 'test Jetty',
        name: 'The test “Jetty”',
        sides: { mine: '“Repaint the jetty” must be both · changed: type', theirs: 'Removed' },
      },
    ]);
  });
});
