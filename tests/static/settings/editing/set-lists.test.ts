import { RULE_LIMITS, type RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { setChangeWords } from '../../../../static/settings/editing/set-change-words';
import { compareSetLists } from '../../../../static/settings/editing/set-changes';
import {
  areListsUnfinished,
  draftOfLists,
  readSetLists,
  setListFault,
} from '../../../../static/settings/editing/set-lists';
import { anyRuleSet } from '../../../builders/any-rule';
import { ruleSet } from '../../../builders/rule-set';

const withLists = (lists: Partial<Pick<RuleSet, 'negations' | 'templateLines'>>): RuleSet => ({
  ...ruleSet(),
  ...lists,
});

describe('the lists that hold for all rules', () => {
  it('come out of their fields as they went in', () => {
    fc.assert(
      fc.property(anyRuleSet, (set) => {
        const read: RuleSet = {
          schema: set.schema,
          language: set.language,
          ...readSetLists(draftOfLists(set)),
          rules: [],
        };
        expect(compareSetLists(set, read)).toEqual([]);
        expect('negations' in read).toBe('negations' in set);
      }),
    );
  });

  it('tell an own list without a line, which denies nothing, from the built-in one', () => {
    expect(readSetLists({ negations: '', templateLines: '' })).toEqual({ negations: [] });
    expect(readSetLists({ negations: undefined, templateLines: '' })).toEqual({});
  });

  it('know of a line that cannot be read yet, and so has to be kept as it is typed', () => {
    expect(areListsUnfinished({ negations: undefined, templateLines: 'Steps\n---' })).toBe(true);
    expect(areListsUnfinished({ negations: 'no\n…', templateLines: '' })).toBe(true);
    expect(areListsUnfinished({ negations: undefined, templateLines: 'Steps' })).toBe(false);
  });

  it('can say what stands behind the words that it denies', () => {
    expect(setListFault('negations', 'without …5\n… is not needed\nno need')).toBeUndefined();
  });

  it.each([
    ['negations', 'no need\n…', 2],
    ['templateLines', '---', 1],
    ['templateLines', 'x'.repeat(RULE_LIMITS.templateLineLength + 1), 1],
  ] as const)('%s: a line that cannot be read is told', (list, typed, line) => {
    expect(setListFault(list, typed)).toMatchObject({ lines: [{ line }] });
  });
});

describe('setChangeWords', () => {
  it.each<[string, Parameters<typeof withLists>[0], Parameters<typeof withLists>[0], readonly string[]]>([
    ['an own list', {}, { negations: ['no', 'not'] }, ['Your own list of 2 lines']],
    ['the built-in list again', { negations: ['no'] }, {}, ['Back to the built-in list']],
    ['other words', { negations: ['no', 'not'] }, { negations: ['not', 'nor'] }, ['Also “nor”', 'No longer “no”']],
    ['first template lines', {}, { templateLines: ['Steps'] }, ['Also “Steps”']],
    ['no template lines', { templateLines: ['Steps'] }, {}, ['No longer “Steps”']],
  ])('tells of %s', (_name, before, after, words) => {
    expect(compareSetLists(withLists(before), withLists(after)).map(setChangeWords)).toEqual([words]);
  });

  it('does not mind the order of lines', () => {
    expect(compareSetLists(withLists({ negations: ['a', 'b'] }), withLists({ negations: ['b', 'a'] }))).toEqual([]);
  });
});
