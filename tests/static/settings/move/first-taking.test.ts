import { describe, expect, it } from '@jest/globals';

import { differenceOf } from '../../../../static/settings/difference/difference';
import { firstTaking } from '../../../../static/settings/move/first-taking';
import { rule, ruleSet } from '../../../builders/rule-set';

const mine = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'c' }), rule({ id: 'd' }));
const incoming = (holds: 'rules' | 'all', ...ids: readonly string[]) => ({
  from: 'rules.csv',
  ruleSet: ruleSet(...ids.map((id) => rule({ id, points: 77 }))),
  holds,
  bringsOthers: false,
  notRead: [],
});

describe('rules from elsewhere, until somebody chooses', () => {
  it('add and change only what a table of a few rules names', () => {
    expect(firstTaking(incoming('rules', 'new'), mine)).toEqual({ way: 'add', choices: new Map() });
    expect(firstTaking(incoming('rules', 'b'), mine)).toEqual({ way: 'add', choices: new Map([['b', 'theirs']]) });
  });

  it('replace mine where they are half of them or more, or a rule set of their own', () => {
    expect(firstTaking(incoming('rules', 'b', 'new'), mine).way).toBe('replace');
    expect(firstTaking(incoming('all', 'b'), mine).way).toBe('replace');
  });
});

it('lists what is new before what is gone', () => {
  const { changes } = differenceOf(mine, ruleSet(rule({ id: 'b', points: 2 }), rule({ id: 'new' })));
  expect(changes.map(({ kind }) => kind)).toEqual(['added', 'changed', 'removed', 'removed', 'removed']);
});
